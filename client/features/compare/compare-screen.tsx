import { language } from '../../i18n/language.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import './compare.css';
import { ComparePage } from './compare-page.tsx';

/** A season beside what an earlier report printed. */
export function CompareScreen() {
  return <OfficeFrame place="compare">{(plan) => <ComparePage plan={plan} language={language.value} />}</OfficeFrame>;
}
