import type { RoundsReply } from '#shared/coverage-api.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { capital } from '../../i18n/capital.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import '../../ui/button.css';
import { Sheet } from '../../ui/sheet.tsx';
import { Asked } from './asked.tsx';
import { isInforming } from './attention.ts';
import { roundHref } from './coverage-address.ts';
import { isAnswered } from './coverage-kind.ts';
import './opened-cell.css';
import { nameOf } from './people-names.ts';
import { Standing } from './standing.tsx';

/** What was opened; `area` null is the whole round. */
export type OpenedPlace = { readonly date: string; readonly shift: Shift; readonly area: string | null };

type Props = {
  readonly place: OpenedPlace;
  readonly reply: RoundsReply;
  readonly now: number;
  areaName(area: string): string;
  onClose(): void;
};

/** One cell or one round opened: what stands, who made it, whether the averages use it, and what can be done. It follows the server while it is open. */
export function OpenedCell({ place, reply, now, areaName, onClose }: Props) {
  const words = coverageWords.value;
  const { date, shift } = place;
  const round = reply.rounds.find((one) => one.date === date && one.shift === shift);
  if (!round) return null;
  const area = place.area === null ? undefined : round.areas.find((one) => one.area === place.area);
  const day = words.round(dayInWords(date, language.value), office.value.shifts[shift]);
  const address = { season: reply.season, date, shift };
  const canEnter = area === undefined || !isAnswered(area);
  return (
    <Sheet title={area ? `${areaName(area.area)}, ${day}` : capital(day)} onClose={onClose}>
      <div class="opened-cell">
        {area && <Standing round={round} area={area} reply={reply} />}
        {round.state === 'cancelled' && <p>{words.opened.cancelled(round.reason ?? '–')}</p>}
        {!area && <p>{words.opened.answered(round.areas.filter(isAnswered).length, round.areas.length)}</p>}
        <Asked round={round} area={area} reply={reply} now={now} />
        <ul class="ways">
          {area?.count && (
            <li>
              <a href={`/office/count/${area.count.root}`}>{words.opened.history}</a>
            </li>
          )}
          {area?.others.map(({ root, owner, place: of }) => (
            <li key={root}>
              <a href={`/office/count/${root}`}>{words.opened.others[of](nameOf(reply, owner))}</a>
            </li>
          ))}
          {area?.flags.some((flag) => !isInforming(flag)) && (
            <li>
              <a href="/office/inbox">{words.opened.inbox}</a>
            </li>
          )}
          {canEnter && (
            <li>
              <a href={roundHref('paper', area ? { ...address, area: area.area } : address)}>{words.enterPaper}</a>
            </li>
          )}
          {!area && (
            <>
              <li>
                <a href={roundHref('sheet', address)}>{words.printSheet}</a>
              </li>
              <li>
                <a href={`/office/planner?season=${reply.season}`}>{words.opened.planner}</a>
              </li>
            </>
          )}
        </ul>
      </div>
      <button type="button" class="button" onClick={onClose}>
        {words.opened.close}
      </button>
    </Sheet>
  );
}
