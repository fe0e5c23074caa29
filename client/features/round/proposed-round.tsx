import type { Ref } from '#shared/api.ts';
import { dateInWords, dayInWords } from '../../i18n/dates.ts';
import { language, t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Sun } from '../../ui/sun.tsx';
import { MyRounds } from './my-rounds-list.tsx';
import { type Proposal, proposeOccasion } from './occasion-proposal.ts';
import { OtherEntries } from './other-entries.tsx';
import { StartRound } from './start-round.tsx';

/** What the plan suggests for now. Out of season it says so, and proposes nothing. */
export function ProposedRound({ planRef }: { readonly planRef: Ref }) {
  const proposal = proposeOccasion(planRef.seasons, usePhone().now.value);
  if (proposal.kind === 'today')
    return (
      <>
        <StartRound key={`${proposal.season.id} ${proposal.occasions[0]?.date}`} {...proposal} planRef={planRef} />
        <MyRounds planRef={planRef} />
        <OtherEntries planRef={planRef} />
      </>
    );
  const { heading, text } = sentencesFor(proposal);
  return (
    <>
      <section class="empty">
        <Sun />
        {heading && <h2>{heading}</h2>}
        {text.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <MyRounds planRef={planRef} />
      <OtherEntries planRef={planRef} />
    </>
  );
}

type Quiet = Exclude<Proposal, { kind: 'today' }>;

function sentencesFor(proposal: Quiet): { readonly heading: string | null; readonly text: readonly string[] } {
  const { roundScreen: words, shifts } = t.value;
  if (proposal.kind === 'no_season') return { heading: null, text: [words.noSeason] };
  const { season } = proposal;
  if (proposal.kind === 'over') {
    const [from, to] = [dateInWords(season.from, language.value), dateInWords(season.to, language.value)];
    return { heading: words.overTitle, text: [words.over(from, to)] };
  }
  const { next } = proposal;
  if (proposal.kind === 'not_yet')
    return { heading: words.notYetTitle, text: [words.notYet(dayInWords(next?.date ?? season.from, language.value))] };
  return {
    heading: words.noneToday,
    text: next ? [words.next(`${dayInWords(next.date, language.value)}, ${shifts[next.shift]}`)] : [],
  };
}
