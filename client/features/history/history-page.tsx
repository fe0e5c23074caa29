import { useState } from 'preact/hooks';
import { hasRight } from '#shared/domain/access.ts';
import { HistoryReply, historyCalls } from '#shared/history-api.ts';
import { historyWords } from '../../i18n/history-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAnswer } from '../../use-answer.ts';
import { BringIn } from './bring-in.tsx';
import { HeldValues } from './held-values.tsx';
import './history.css';
import { ImportList } from './import-list.tsx';

export function HistoryPage() {
  const { role } = usePhone().settings.value;
  const answer = useAnswer(historyCalls.history.path, HistoryReply);
  const [done, setDone] = useState<string | null>(null);
  const words = historyWords.value;
  const held = answer.value;
  const brings = role !== null && hasRight(role, 'decide');
  const onChanged = (sentence: string | null) => {
    setDone(sentence);
    answer.retry();
  };
  return (
    <div class="history-page">
      <p class="lead">{words.lead}</p>
      <OfficeRefused refusal={answer.refusal} isKept={held !== null} onRetry={answer.retry} />
      {answer.isWaiting && !held && <p class="fetching">{words.fetching}</p>}
      {done && <Notice tone="calm">{done}</Notice>}
      {held && <HeldValues values={held.values} />}
      {held && brings && <BringIn firstSet={held.firstSet} onDone={onChanged} />}
      {held && <ImportList imports={held.imports} mayUndo={brings} onUndone={() => onChanged(null)} />}
    </div>
  );
}
