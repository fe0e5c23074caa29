import type { ListedPerson } from '#shared/people-api.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';
import { tableRoles } from '../../ui/table-roles.ts';
import { type Begun, PersonPanel } from './person-panel.tsx';
import { PhoneRow } from './phone-row.tsx';
import type { PeopleActs } from './use-people-acts.ts';

type Props = {
  readonly person: ListedPerson;
  readonly begun: Begun | null;
  readonly acts: PeopleActs;
  onBegin(begun: Begun | null): void;
};

/** A person's name with what can be done, then a row for each phone, then what was begun. */
export function PersonRows({ person, begun, acts, onBegin }: Props) {
  const words = peopleWords.value;
  const { id, name, role, state, isYou, phones, invitations } = person;
  const isShut = state === 'revoked' || state === 'off';
  const own = begun?.person === id ? begun : null;
  const offered: readonly Begun['act'][] = isShut
    ? ['edit', 'reopen']
    : isYou
      ? ['edit', 'newCode']
      : ['edit', 'newCode', 'access'];
  return (
    <tbody {...tableRoles.group} id={`person-${id}`} class={isShut ? 'shut' : undefined}>
      <tr class="person" {...tableRoles.row}>
        <th scope="rowgroup" colSpan={4} {...tableRoles.rowHeader}>
          <strong>{name}</strong> <span class="role">{words.roles[role]}</span>
          {isYou && <span class="tag">{words.you}</span>}
          {state !== 'approved' && <span class="tag">{words.states[state]}</span>}
          {invitations.length > 0 && <span class="quiet">{words.open(invitations.length)}</span>}
        </th>
        <td {...tableRoles.cell} class="acts" colSpan={4}>
          {offered.map((act) => (
            <button
              key={act}
              type="button"
              class="button plain"
              aria-label={words.acts.of(words.acts[act], name)}
              aria-expanded={own?.act === act && own.device === null}
              onClick={() => onBegin({ act, person: id, device: null })}
            >
              {words.acts[act]}
            </button>
          ))}
        </td>
      </tr>
      {phones.map((phone) => (
        <PhoneRow
          key={`${phone.device} ${phone.install}`}
          phone={phone}
          person={person}
          begun={own}
          onBegin={onBegin}
        />
      ))}
      {own && (
        <tr class="panel" {...tableRoles.row}>
          <td colSpan={8} {...tableRoles.cell}>
            <PersonPanel
              key={`${own.act} ${own.device}`}
              begun={own}
              person={person}
              phone={phones.find(({ device }) => own.device !== null && device === own.device)}
              acts={acts}
              onClose={() => onBegin(null)}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}
