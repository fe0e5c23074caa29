import type { Ref } from '#shared/api.ts';
import { hasRight } from '#shared/domain/access.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { officePlaces } from '../../office-places.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { usePhone } from '../../phone.ts';
import '../../ui/button.css';
import { Notice } from '../../ui/notice.tsx';
import { useAnswer } from '../../use-answer.ts';
import { Comparison } from './comparison.tsx';
import { EditionContent } from './edition-content.tsx';
import { EditionReply } from './edition-reply.ts';
import { momentInWords } from './moment-in-words.ts';
import { SharedNumber } from './shared-number.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** One edition, at its address for good: what was frozen, and what has become of it. */
export function EditionPage({ id, plan }: { readonly id: string; readonly plan: Ref }) {
  const { role } = usePhone().settings.value;
  const { value, refusal, isWaiting, retry } = useAnswer(`/api/editions/${encodeURIComponent(id)}`, EditionReply);
  const words = editionsWords.value;
  const decides = role !== null && hasRight(role, 'decide');
  return (
    <div class="editions">
      <p>
        <a href={officePlaces.editions.href}>{words.back}</a>
      </p>
      {isWaiting && value === null && <p class="fetching">{office.value.waiting}</p>}
      <OfficeRefused refusal={refusal} isKept={value !== null} onRetry={retry} />
      {value && (
        <>
          <header class="edition-head">
            <h2>
              <span class="edition-number">{words.number(value.number)}</span> {value.name}
            </h2>
            <p class="quiet">{words.frozen(momentInWords(value.madeAt), value.by)}</p>
            <SharedNumber edition={value} />
            {value.withdrawn && (
              <Notice tone="alarm">
                <p>{words.withdrawn(momentInWords(value.withdrawn.at), value.withdrawn.reason ?? '')}</p>
                <p>{words.withdrawnHint}</p>
              </Notice>
            )}
            {value.state !== 'whole' && <Notice tone="alarm">{words[value.state]}</Notice>}
            <p class="ways">
              <a
                class="button primary"
                href={`/api/editions/${id}/package.zip?lang=${language.value}`}
                download="sommertelling"
              >
                {words.package}
              </a>
              <span class="quiet">{words.packageHint}</span>
            </p>
          </header>
          {value.edition && <Comparison id={id} places={decides} />}
          {value.edition && <EditionContent edition={value.edition} isFrozen places={plan} />}
          <footer class="edition-foot">
            <p>
              {words.preview.behind(value.events)} {words.hash}: <code>{value.hash}</code>
            </p>
            {decides && (
              <p>
                <a href={`/api/editions/${id}/edition.json`} download="sommertelling">
                  {words.bytes}
                </a>
              </p>
            )}
            {decides && !value.withdrawn && <WithdrawForm id={id} />}
          </footer>
        </>
      )}
    </div>
  );
}
