import type { Ref } from '#shared/api.ts';
import { hasRight } from '#shared/domain/access.ts';
import { EditionsReply, editionCalls } from '#shared/edition-api.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { usePhone } from '../../phone.ts';
import { useAnswer } from '../../use-answer.ts';
import { EditionList } from './edition-list.tsx';
import { Freezing } from './freezing.tsx';
import { RuleForm } from './rule-form.tsx';

/** What is frozen, and for coordinators the way to freeze more. */
export function EditionsPage({ plan }: { readonly plan: Ref }) {
  const { role } = usePhone().settings.value;
  const { value, refusal, isWaiting, retry } = useAnswer(editionCalls.editions.path, EditionsReply);
  const words = editionsWords.value;
  const decides = role !== null && hasRight(role, 'decide');
  return (
    <div class="editions">
      <p class="lead">{words.lead}</p>
      {isWaiting && value === null && <p class="fetching">{office.value.waiting}</p>}
      <OfficeRefused refusal={refusal} isKept={value !== null} onRetry={retry} />
      {value && <EditionList editions={value.editions} />}
      {value && decides && (
        <>
          <Freezing plan={plan} />
          <RuleForm fewerThan={value.fewerThan} base={value.rule} />
        </>
      )}
    </div>
  );
}
