import { useId, useState } from 'preact/hooks';
import { type Role, roles } from '#shared/domain/access.ts';
import { capital } from '../../i18n/capital.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';
import { Choices } from '../../ui/choices.tsx';
import '../../ui/field.css';
import { ActForm } from './act-form.tsx';
import { HowFields } from './how-fields.tsx';
import type { PeopleActs } from './use-people-acts.ts';

type Props = { readonly acts: PeopleActs; onClose(): void };

/** Somebody new: one to whom the code is shown, or a list of names for a sheet. */
export function InviteForm({ acts, onClose }: Props) {
  const [names, setNames] = useState('');
  const [role, setRole] = useState<Role>('counter');
  const [isPrinted, setIsPrinted] = useState(false);
  const id = useId();
  const { invite, roles: roleNames, roleDoes } = peopleWords.value;
  const asked = namesIn(names);
  const field = { id, value: names, 'aria-describedby': `${id}-hint` };

  const makeAll = async () => {
    for (const [at, name] of asked.entries()) {
      const refusal = await acts.invite(name, role, isPrinted);
      if (refusal === null) continue;
      // What was made stands on the sheet; what is left can be mended and sent again.
      setNames(asked.slice(at).join('\n'));
      return refusal;
    }
    return null;
  };

  return (
    <ActForm
      title={invite.title}
      label={invite.make}
      lacking={asked.length === 0 ? invite.nameMissing : null}
      onDo={makeAll}
      onClose={onClose}
    >
      <div class="named">
        <label class="field" htmlFor={id}>
          <span>{isPrinted ? invite.names : invite.name}</span>
          {isPrinted ? (
            <textarea {...field} rows={4} onInput={({ currentTarget }) => setNames(currentTarget.value)} />
          ) : (
            <input {...field} maxLength={80} onInput={({ currentTarget }) => setNames(currentTarget.value)} />
          )}
        </label>
        <small id={`${id}-hint`}>{isPrinted ? invite.namesHint : invite.nameHint}</small>
      </div>
      <Choices
        legend={invite.role}
        layout="cards"
        value={role}
        onChoose={(chosen) => setRole(chosen)}
        choices={roles.map((one) => ({ value: one, label: capital(roleNames[one]), hint: roleDoes[one] }))}
      />
      <HowFields isPrinted={isPrinted} onChoose={setIsPrinted} />
    </ActForm>
  );
}

/** One a line, each once. */
function namesIn(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((name) => name !== '');
}
