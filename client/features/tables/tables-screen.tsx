import { hasRight } from '#shared/domain/access.ts';
import { language } from '../../i18n/language.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import { usePhone } from '../../phone.ts';
import './tables.css';
import { TablesPage } from './tables-page.tsx';

/** The season's numbers in tables: by month, weekday, age and circumstance, and how they vary. */
export function TablesScreen() {
  const { role } = usePhone().settings.value;
  const seesCounts = role !== null && hasRight(role, 'read_counts');
  return (
    <OfficeFrame place="tables">
      {(plan) => <TablesPage plan={plan} seesCounts={seesCounts} language={language.value} />}
    </OfficeFrame>
  );
}
