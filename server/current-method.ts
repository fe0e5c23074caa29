import type { FigureQuery } from '#shared/api.ts';
import { methodOf } from '#shared/report/method/method-of.ts';
import type { MethodText } from '#shared/report/method/method-text.ts';
import type { Instant } from '#shared/time.ts';
import { parseYears } from './current-figure.ts';
import type { Database } from './database.ts';
import { printable } from './printable.ts';
import { readOffice } from './projection.ts';
import { listSeasonRecords } from './season-record.ts';

/** How the numbers of these figures came to be, as the log has it now. */
export function computeMethod(db: Database, now: Instant, query: FigureQuery): MethodText {
  const { imports, fewerThan } = readOffice(db).plan;
  const asked = query.years === undefined ? null : parseYears(query.years);
  const records = listSeasonRecords(db, now)
    .map((record) => ({ record, year: Number(record.planned.season.from.slice(0, 4)) }))
    .filter(({ year }) => asked === null || asked.includes(year));
  const years = asked ?? records.map(({ year }) => year);
  const { set = null, basis = null, profile, lang } = query;
  const settings = { years, set, basis, profile, fewerThan };
  return printable(
    methodOf(
      records.map(({ record }) => record),
      imports,
      settings,
      lang,
    ),
  );
}
