import { needsDecision } from '#shared/report/inbox-kinds.ts';
import { inboxWords, remarkWords } from '../../i18n/inbox-sentences.ts';
import type { Group } from './grouped.ts';

/** What waits, by kind: what is to be decided, and what is to be looked at. */
export function InboxIndex({ groups }: { readonly groups: readonly Group[] }) {
  const { toDecide, toLookAt } = remarkWords.value;
  const isDecided = ({ kind }: Group) => needsDecision(kind);
  return (
    <div class="kinds">
      <Kinds title={toDecide} groups={groups.filter(isDecided)} />
      <Kinds title={toLookAt} groups={groups.filter((group) => !isDecided(group))} />
    </div>
  );
}

function Kinds({ title, groups }: { readonly title: string; readonly groups: readonly Group[] }) {
  if (groups.length === 0) return null;
  return (
    <nav aria-label={title}>
      <strong>{title}</strong>
      <ul>
        {groups.map(({ kind, n }) => (
          <li key={kind}>
            <a href={`#kind-${kind}`}>{inboxWords.value.kinds[kind].title}</a> <span class="number">{n}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
