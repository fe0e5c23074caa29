import { language } from '../../i18n/language.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import { usePhone } from '../../phone.ts';
import { SeasonPage } from './season-page.tsx';

/** The averages of a season, and for coordinators its coverage. */
export function OfficeScreen() {
  const { role } = usePhone().settings.value;
  return (
    <OfficeFrame place="averages">
      {(plan) => <SeasonPage plan={plan} seesCoverage={role === 'coordinator'} language={language.value} />}
    </OfficeFrame>
  );
}
