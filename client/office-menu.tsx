import { hasRight, type Role } from '#shared/domain/access.ts';
import { InboxReply, officeCalls } from '#shared/office-api.ts';
import { office } from './i18n/office-sentences.ts';
import { type OfficePlace, officePlaceIds, officePlaces } from './office-places.ts';
import { useAnswer } from './use-answer.ts';

const groups = ['numbers', 'season'] as const;

/** Where one can go in the office, under two words: what the numbers are, and what the season needs. */
export function OfficeMenu({ role, place }: { readonly role: Role | null; readonly place: OfficePlace }) {
  const { menuGroups, placeTitles } = office.value;
  const decides = role !== null && hasRight(role, 'decide');
  const inbox = useAnswer(decides ? `${officeCalls.inbox.path}?most=0` : null, InboxReply);
  const waiting = inbox.value?.kinds.reduce((sum, { items }) => sum + items, 0) ?? 0;
  const open = officePlaceIds.filter((id) => role !== null && hasRight(role, officePlaces[id].right));
  return groups.map((group) => {
    const members = open.filter((id) => officePlaces[id].group === group);
    if (members.length === 0) return null;
    return (
      <ul key={group} class="menu-group" aria-label={menuGroups[group]}>
        {members.map((id) => (
          <li key={id}>
            <a href={officePlaces[id].href} aria-current={id === place ? 'page' : undefined}>
              {placeTitles[id]}
              {id === 'inbox' && waiting > 0 && <span class="number">{waiting}</span>}
            </a>
          </li>
        ))}
      </ul>
    );
  });
}
