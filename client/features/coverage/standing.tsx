import type { CoveredArea, CoveredRound, RoundsReply } from '#shared/coverage-api.ts';
import { ageBands, totalOf } from '#shared/domain/age-band.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { t } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { coverageKind } from './coverage-kind.ts';
import { nameOf } from './people-names.ts';

type Props = { readonly round: CoveredRound; readonly area: CoveredArea; readonly reply: RoundsReply };

/** What stands in one area on one round: the people by age, who answers for it, whether the averages use it, and its flags. */
export function Standing({ round, area, reply }: Props) {
  const { coverage, flags } = office.value;
  const { opened } = coverageWords.value;
  const { count, enters } = area;
  const kind = coverageKind(round, area);
  const people = count?.bands ? totalOf(count.bands) : null;
  return (
    <>
      <p class="standing">
        <StateMark kind={kind} /> {people === null ? coverage.states[kind] : t.value.people(people)}
        {count?.reason && `: ${t.value.reasons[count.reason]}`}
      </p>
      {count?.bands && (
        <dl class="bands">
          {ageBands.map((band) => (
            <div key={band}>
              <dt>{t.value.ageBands[band]}</dt>
              <dd>{count.bands?.[band]}</dd>
            </div>
          ))}
        </dl>
      )}
      {count && (
        <>
          <p>{whoWords(count, reply)}</p>
          <p class="use" data-enters={enters}>
            {count.bands ? (enters ? opened.enters : opened.entersNot) : opened.notCountedEnters}
          </p>
        </>
      )}
      {kind === 'not_planned' && !count && <p>{opened.unplanned}</p>}
      {area.flags.length > 0 && (
        <>
          <p>{opened.flags}:</p>
          <ul class="flags">
            {area.flags.map((flag) => (
              <li key={flag}>{flags[flag]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function whoWords({ owner, enteredFor, bands }: NonNullable<CoveredArea['count']>, reply: RoundsReply): string {
  const { opened } = coverageWords.value;
  const who = nameOf(reply, owner);
  if (enteredFor !== null) return opened.fromPaper(who, nameOf(reply, enteredFor));
  return bands ? opened.by(who) : opened.notedBy(who);
}
