import { roundOnScreen } from '../../current-round.ts';
import { answerOf, listOwnCounts, listRecent, type OwnCount, whereabouts } from '../../db/own-counts.ts';
import { t } from '../../i18n/language.ts';
import { outcomeInWords } from '../../i18n/outcome-in-words.ts';
import { ownWords } from '../../i18n/own-sentences.ts';
import { roundInWords } from '../../i18n/round-in-words.ts';
import { whereaboutsInWords } from '../../i18n/whereabouts-in-words.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';
import { Screen } from '../../ui/screen.tsx';
import './round.css';

/** What was counted on this phone lately, each one press from being corrected or withdrawn. */
export function OwnCountsScreen() {
  const phone = usePhone();
  const words = ownWords.value;
  const { appName, back } = t.value;
  const { settings, now, events } = phone;
  const round = roundOnScreen(settings.value, now.value);
  const { install } = settings.value;
  const recent = listRecent(listOwnCounts(events.value), { install, round, now: now.value });
  return (
    <Screen title={words.title} appName={appName} back={{ href: '/', label: back }}>
      <p class="lead">{recent.length === 0 ? words.nothing : round?.practice ? words.practiceLead : words.lead}</p>
      <ul class="areas">
        {recent.map((own) => (
          <li key={own.root}>
            <OwnCard own={own} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}

function OwnCard({ own }: { readonly own: OwnCount }) {
  const { epoch } = usePhone().settings.value;
  const { who } = t.value;
  const answer = answerOf(own);
  const { slot, purpose } = own.content;
  const where = whereabouts(own, epoch);
  const isCorrected = answer !== null && own.versions.length > 1;
  return (
    <a class={`area-card own ${answer ? 'answered' : 'not-counted'}`} href={`/own/${own.root}`}>
      <span class="area-name">
        {slot.areaName}: {answer ? outcomeInWords(answer.outcome, t.value) : ownWords.value.withdrawn}
      </span>{' '}
      <span class="area-words">
        {purpose === 'recount' && `${who.recount}. `}
        {roundInWords(slot)}
      </span>{' '}
      <span class="area-where">
        <Icon name={where === 'pending' ? 'phone' : 'check'} />
        {[whereaboutsInWords(where, t.value), isCorrected && who.corrected].filter(Boolean).join(', ')}
      </span>
      <Icon name="forward" />
    </a>
  );
}
