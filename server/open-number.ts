import type { BasisReply } from '#shared/basis-api.ts';
import { AppError } from '#shared/errors.ts';
import type { BasisAsked } from '#shared/report/basis/basis-asked.ts';
import { basisWordings } from '#shared/report/basis/basis-wordings.ts';
import { type ExplainedNumber, explainNumber } from '#shared/report/basis/explanation.ts';
import { basisOf, type Reader } from '#shared/report/basis/number-basis.ts';
import type { SeasonWithSlots } from '#shared/report/season-averages.ts';
import { wordings } from '#shared/report/wordings.ts';
import type { Database } from './database.ts';
import { readPosition } from './store/events.ts';

type Opening = Pick<ExplainedNumber, 'edition' | 'day'> & {
  readonly reader: Reader;
  readonly language: 'nb' | 'en';
};
/** `basis` null: the season's own. */
export type AskedNumber = Omit<BasisAsked, 'basis'> & { readonly basis: BasisAsked['basis'] | null };

/** A number of this season with what stands behind it, in words too. Throws `not_found`. */
export function openNumber(
  db: Database,
  record: SeasonWithSlots,
  of: AskedNumber,
  { reader, language, edition, day }: Opening,
): BasisReply {
  const { season } = record.planned;
  const asked = { ...of, basis: of.basis ?? season.basis };
  const basis = basisOf(record, asked, wordings[language], reader);
  if (!basis) throw new AppError('not_found', of.area !== null ? { area: of.area } : { set: of.group ?? of.set });
  const explanation = explainNumber(
    { asked, basis, season, edition, day },
    { wording: wordings[language], words: basisWordings[language] },
  );
  const told = { edition: of.edition ?? null, profile: edition?.profile ?? null };
  return { ...asked, ...basis, ...told, explanation, position: readPosition(db) } as unknown as BasisReply;
}
