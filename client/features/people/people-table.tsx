import type { ListedPerson } from '#shared/people-api.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';
import { PersonRows } from './person-rows.tsx';
import './people-table.css';
import { tableRoles } from '../../ui/table-roles.ts';
import type { Begun } from './person-panel.tsx';
import type { PeopleActs } from './use-people-acts.ts';

type Props = {
  readonly people: readonly ListedPerson[];
  readonly begun: Begun | null;
  readonly acts: PeopleActs;
  onBegin(begun: Begun | null): void;
};

/** Everybody, and under each name their phones. */
export function PeopleTable({ people, begun, acts, onBegin }: Props) {
  const { caption, unused, columns } = peopleWords.value;
  return (
    <table class="people-table" {...tableRoles.table}>
      <caption>
        {caption} {unused}
      </caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          {Object.entries(columns).map(([column, title]) => (
            <th key={column} scope="col" {...tableRoles.columnHeader}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {people.map((person) => (
        <PersonRows key={person.id} person={person} begun={begun} acts={acts} onBegin={onBegin} />
      ))}
    </table>
  );
}
