import type { PlanReply } from '#shared/plan-api.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { t } from '../../i18n/language.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { usePhone } from '../../phone.ts';

type Props = {
  readonly unsent: PlanReply['unsent'];
  readonly isConfirmed: boolean;
  onConfirm(isConfirmed: boolean): void;
};

/** The phones that hold counts which are not here, by name, and the word that the season is closed all the same. */
export function UnsentPhones({ unsent, isConfirmed, onConfirm }: Props) {
  const words = planner.value;
  const now = usePhone().now.value;
  return (
    <div class="unsent" role="status">
      <p>
        <strong>{words.unsentTitle(unsent.length)}</strong>
      </p>
      <ul>
        {unsent.map(({ install, person, device, pending, missing, lastContactAt }) => (
          <li key={install}>
            {words.unsentPhone(device ? `${person.name} (${device})` : person.name, Math.max(pending, missing))}
            {lastContactAt !== null &&
              `, ${words.unsentSilent(t.value.status.ago(stretchInWords(now - lastContactAt, t.value.status)))}`}
          </li>
        ))}
      </ul>
      <p>{words.unsentAsk}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={isConfirmed}
          onChange={({ currentTarget }) => onConfirm(currentTarget.checked)}
        />
        <span>{words.closeAnyway}</span>
      </label>
    </div>
  );
}
