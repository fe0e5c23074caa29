import type { ListedPerson, ListedPhone } from '#shared/people-api.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';
import { tableRoles } from '../../ui/table-roles.ts';
import type { Begun } from './person-panel.tsx';
import { agoInWords, type PhoneFact, phoneFacts, phoneName } from './phone-words.ts';

type Props = {
  readonly phone: ListedPhone;
  readonly person: ListedPerson;
  readonly begun: Begun | null;
  onBegin(begun: Begun): void;
};

const columns = ['contact', 'unsent', 'numbers', 'app', 'storage', 'clock'] as const;

/** One phone: what it said last, what has come from it, and what can be done about it. */
export function PhoneRow({ phone, person, begun, onBegin }: Props) {
  const words = peopleWords.value;
  const now = usePhone().now.value;
  const facts = phoneFacts(phone, now);
  const { device, state, signedOutAt, isThisOne, isSilent } = phone;
  return (
    <tr class="phone" {...tableRoles.row} data-silent={isSilent}>
      <th scope="row" {...tableRoles.rowHeader}>
        {phoneName(phone)} {isThisOne && <span class="tag">{words.thisPhone}</span>}
        {state === null && <span class="tag">{words.noPhone}</span>}
        {signedOutAt !== null && <span class="tag">{words.signedOut(agoInWords(signedOutAt, now))}</span>}
        {state !== null && state !== 'approved' && <span class="tag">{words.phoneStates[state]}</span>}
      </th>
      {columns.map((column) => (
        <FactCell key={column} title={words.columns[column]} fact={facts[column]} />
      ))}
      <td {...tableRoles.cell} class="acts">
        {actsOn(phone, person).map((act) => (
          <button
            key={act}
            type="button"
            class={act === 'approve' ? 'button' : 'button plain'}
            aria-label={words.acts.of(labelOf(act), words.access.phoneOf(phoneName(phone), person.name))}
            aria-expanded={begun?.act === act && begun.device === device}
            onClick={() => onBegin({ act, person: person.id, device })}
          >
            {labelOf(act)}
          </button>
        ))}
      </td>
    </tr>
  );
}

function FactCell({ title, fact: { text, more, isWorth } }: { readonly title: string; readonly fact: PhoneFact }) {
  return (
    <td {...tableRoles.cell} class={isWorth ? 'worth' : undefined}>
      <span class="column" aria-hidden="true">
        {title}
      </span>
      <span>
        {isWorth && <Icon name="warning" />}
        {text}
        {more && <small>{more}</small>}
      </span>
    </td>
  );
}

function labelOf(act: Begun['act']): string {
  const { acts } = peopleWords.value;
  return act === 'access' ? acts.accessPhone : acts[act];
}

/** A person who is shut out is let in as a whole; this device is never shut out from itself, and one that was signed out is out. */
function actsOn({ device, state, signedOutAt, isThisOne }: ListedPhone, person: ListedPerson): readonly Begun['act'][] {
  if (device === null || isThisOne || person.state === 'revoked' || person.state === 'off') return [];
  if (state === 'revoked' || state === 'off') return ['reopen'];
  return [...(state === 'waiting' ? ['approve' as const] : []), ...(signedOutAt === null ? ['access' as const] : [])];
}
