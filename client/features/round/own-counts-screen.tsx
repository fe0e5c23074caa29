import { currentPractice } from '../../current-round.ts';
import { answerOf, type OwnCount, whereabouts } from '../../db/own-counts.ts';
import { findUnfinished } from '../../db/unfinished-correction.ts';
import { t } from '../../i18n/language.ts';
import { ownWords } from '../../i18n/own-sentences.ts';
import { roundInWords } from '../../i18n/round-in-words.ts';
import { whereaboutsInWords } from '../../i18n/whereabouts-in-words.ts';
import { usePhone } from '../../phone.ts';
import { listRecentCounts } from '../../recent-counts.ts';
import { Screen } from '../../ui/screen.tsx';
import { CardFace, type Face, faceOfAnswer } from './card-face.tsx';
import './round.css';

/** What was counted on this phone lately, each one press from being corrected or withdrawn. */
export function OwnCountsScreen() {
  const phone = usePhone();
  const words = ownWords.value;
  const { appName, back } = t.value;
  const recent = listRecentCounts(phone);
  const isPractice = currentPractice(phone.settings.value, phone.now.value) !== null;
  return (
    <Screen title={words.title} appName={appName} back={{ href: '/', label: back }}>
      <p class="lead">{recent.length === 0 ? words.nothing : isPractice ? words.practiceLead : words.lead}</p>
      {[...new Set(recent.map(roundOf))].map((name) => (
        <section key={name} class="own-round" aria-label={name}>
          <h2>{name}</h2>
          <ul class="areas">
            {recent
              .filter((own) => roundOf(own) === name)
              .map((own) => (
                <li key={own.root}>
                  <OwnCard own={own} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Screen>
  );
}

function OwnCard({ own }: { readonly own: OwnCount }) {
  const { settings, mirror } = usePhone();
  const { epoch } = settings.value;
  const answer = answerOf(own);
  const face = answer ? faceOfAnswer(own, answer.outcome, epoch) : faceOfWithdrawn(own, epoch);
  const words = findUnfinished(mirror, own) ? `${face.words}, ${ownWords.value.unfinished.mark}` : face.words;
  return (
    <a class={`area-card ${face.look}`} href={`/own/${own.root}`}>
      <CardFace name={own.content.slot.areaName} face={{ ...face, words }} beside="forward" />
    </a>
  );
}

/** "Kveld, onsdag 3. juni"; a recount stands apart from the count. */
function roundOf({ content: { slot, purpose } }: OwnCount): string {
  return [purpose === 'recount' && t.value.who.recount, roundInWords(slot)].filter(Boolean).join('. ');
}

function faceOfWithdrawn(own: OwnCount, epoch: string | null): Face {
  const place = whereabouts(own, epoch);
  const words = whereaboutsInWords(place, t.value);
  return {
    look: 'not-counted',
    figure: ownWords.value.withdrawn,
    words,
    icon: place === 'pending' ? 'phone' : 'check',
  };
}
