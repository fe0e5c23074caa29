import type { ListedPerson } from '#shared/people-api.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';
import { Notice } from '../../ui/notice.tsx';
import { phoneName } from './phone-words.ts';

/** Before the table: phones that somebody has to look for, and those that wait to be let in. */
export function LookedFor({ people }: { readonly people: readonly ListedPerson[] }) {
  const words = peopleWords.value;
  const phones = people.flatMap((person) => person.phones.map((phone) => ({ person, phone })));
  const silent = phones.filter(({ phone }) => phone.isSilent);
  const waiting = phones.filter(
    ({ person, phone }) => phone.state === 'waiting' && person.state !== 'revoked' && person.state !== 'off',
  );
  return (
    <>
      {silent.length > 0 && (
        <Notice tone="alarm">
          <p>
            <strong>{words.silentTitle(silent.length)}</strong> {words.silentDo}
          </p>
          <Names of={silent} />
        </Notice>
      )}
      {waiting.length > 0 && (
        <Notice tone="calm">
          <p>
            <strong>{words.waitingTitle(waiting.length)}</strong> {words.waitingDo}
          </p>
          <Names of={waiting} />
        </Notice>
      )}
    </>
  );
}

type Found = { readonly person: ListedPerson; readonly phone: ListedPerson['phones'][number] };

function Names({ of }: { readonly of: readonly Found[] }) {
  const { access } = peopleWords.value;
  return (
    <ul class="names">
      {of.map(({ person, phone }) => (
        <li key={`${phone.device} ${phone.install}`}>
          <a href={`#person-${person.id}`}>{access.phoneOf(phoneName(phone), person.name)}</a>
        </li>
      ))}
    </ul>
  );
}
