import { useState } from 'preact/hooks';
import { type Role, roles } from '#shared/domain/access.ts';
import type { Access, ListedPerson, ListedPhone } from '#shared/people-api.ts';
import { capital } from '../../i18n/capital.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';
import { Choices } from '../../ui/choices.tsx';
import '../../ui/field.css';
import { SelectField } from '../../ui/select-field.tsx';
import { ActForm } from './act-form.tsx';
import { HowFields } from './how-fields.tsx';
import { phoneName } from './phone-words.ts';
import type { PeopleActs } from './use-people-acts.ts';

/** What somebody has begun to do about a person, or about one of their phones. */
export type Begun = {
  readonly act: 'edit' | 'newCode' | 'access' | 'reopen' | 'approve';
  readonly person: string;
  readonly device: string | null;
};

type Props = {
  readonly begun: Begun;
  readonly person: ListedPerson;
  readonly phone: ListedPhone | undefined;
  readonly acts: PeopleActs;
  onClose(): void;
};

export function PersonPanel({ begun, person, phone, acts, onClose }: Props) {
  if (begun.act === 'edit') return <EditForm person={person} acts={acts} onClose={onClose} />;
  if (begun.act === 'newCode') return <NewCodeForm person={person} acts={acts} onClose={onClose} />;
  if (begun.act === 'approve' && phone)
    return <ApproveForm person={person} phone={phone} acts={acts} onClose={onClose} />;
  return <AccessForm begun={begun} person={person} phone={phone} acts={acts} onClose={onClose} />;
}

type FormProps = Pick<Props, 'person' | 'acts' | 'onClose'>;

function EditForm({ person, acts, onClose }: FormProps) {
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState<Role>(person.role);
  const { edit, invite, roles: roleNames } = peopleWords.value;
  return (
    <ActForm
      title={edit.title(person.name)}
      does={edit.does}
      label={edit.save}
      lacking={name.trim() === '' ? invite.nameMissing : null}
      onDo={() => acts.change(person, { name: name.trim(), role })}
      onClose={onClose}
    >
      <div class="fields">
        <label class="field">
          <span>{invite.name}</span>
          <input value={name} maxLength={80} onInput={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
        {!person.isYou && (
          <SelectField
            label={invite.role}
            value={role}
            options={roles.map((one) => ({ value: one, label: capital(roleNames[one]) }))}
            onChoose={(chosen) => setRole(chosen)}
          />
        )}
      </div>
      {person.isYou && <p class="quiet">{edit.ownRole}</p>}
    </ActForm>
  );
}

function NewCodeForm({ person, acts, onClose }: FormProps) {
  const [isPrinted, setIsPrinted] = useState(false);
  const { newCode, invite } = peopleWords.value;
  return (
    <ActForm
      title={newCode.title(person.name)}
      does={newCode.does}
      label={invite.make}
      onDo={() => acts.inviteAgain(person, isPrinted)}
      onClose={onClose}
    >
      <HowFields isPrinted={isPrinted} onChoose={setIsPrinted} />
    </ActForm>
  );
}

function ApproveForm({ person, phone, acts, onClose }: FormProps & { readonly phone: ListedPhone }) {
  const { approve, acts: labels } = peopleWords.value;
  return (
    <ActForm
      title={approve.title(phoneName(phone), person.name)}
      does={approve.does}
      label={labels.approve}
      onDo={() => acts.approve(person, phone)}
      onClose={onClose}
    />
  );
}

function AccessForm({ begun, person, phone, acts, onClose }: Props) {
  const before = accessOf(phone ?? person);
  const [chosen, setChosen] = useState<Access>(begun.act === 'reopen' ? 'open' : 'revoked');
  const { access } = peopleWords.value;
  const name = phone ? access.phoneOf(phoneName(phone), person.name) : person.name;
  const shut = phone
    ? { of: 'phones' as const, id: phone.device ?? '', name }
    : { of: 'people' as const, id: person.id, name };
  const { label, does } = access.levels[chosen];
  const isOpening = begun.act === 'reopen';
  return (
    <ActForm
      title={isOpening ? `${label}: ${name}` : access.title(name)}
      label={label}
      {...(isOpening && { does })}
      onDo={() => acts.setAccess(shut, chosen, before)}
      onClose={onClose}
    >
      {!isOpening && (
        <Choices
          legend={access.choose}
          layout="cards"
          value={chosen}
          onChoose={(level) => setChosen(level)}
          choices={(['revoked', 'off'] as const).map((level) => ({
            value: level,
            label: access.levels[level].label,
            hint: access.levels[level].does,
          }))}
        />
      )}
    </ActForm>
  );
}

function accessOf({ state }: Pick<ListedPerson, 'state'> | Pick<ListedPhone, 'state'>): Access {
  return state === 'revoked' || state === 'off' ? state : 'open';
}
