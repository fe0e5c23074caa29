import { language } from '../../i18n/language.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import { SeasonPage } from './season-page.tsx';

/** The averages of a season. */
export function OfficeScreen() {
  return <OfficeFrame place="averages">{(plan) => <SeasonPage plan={plan} language={language.value} />}</OfficeFrame>;
}
