import { language } from '../../i18n/language.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import './figures.css';
import { FiguresPage } from './figures-page.tsx';

/** The published figures, drawn anew from what stands, each with its table. */
export function FiguresScreen() {
  return <OfficeFrame place="figures">{(plan) => <FiguresPage plan={plan} language={language.value} />}</OfficeFrame>;
}
