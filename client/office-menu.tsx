import { useEffect, useState } from 'preact/hooks';
import { hasRight, type Role } from '#shared/domain/access.ts';
import { inboxPath } from '#shared/office-paths.ts';
import { office } from './i18n/office-sentences.ts';
import { type OfficePlace, officePlaceIds, officePlaces } from './office-places.ts';
import { inboxSchema } from './office-schemas.ts';
import { usePhone } from './phone.ts';
import { useAnswer } from './use-answer.ts';

const groups = ['numbers', 'season'] as const;
const desk = matchMedia('(min-width: 60rem)');

/**
 * Where one can go in the office, under two words: what the numbers are, and what the season needs. On a phone it is shut until
 * somebody opens it, and says where one is.
 */
export function OfficeMenu({ role, place }: { readonly role: Role | null; readonly place: OfficePlace }) {
  const { menu, menuGroups, placeTitles } = office.value;
  const isAtDesk = useDesk();
  const decides = role !== null && hasRight(role, 'decide');
  const isTurn = useNextTurn();
  const inbox = useAnswer(decides && isTurn ? inboxPath : null, inboxSchema);
  const waiting = inbox.value?.items.length ?? 0;
  const open = officePlaceIds.filter((id) => role !== null && hasRight(role, officePlaces[id].right));
  return (
    <details class="office-menu" open={isAtDesk}>
      <summary>
        {menu}
        {waiting > 0 && <span class="number">{waiting}</span>}
      </summary>
      {groups.map((group) => {
        const members = open.filter((id) => officePlaces[id].group === group);
        if (members.length === 0) return null;
        return (
          <ul key={group} aria-label={menuGroups[group]}>
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
      })}
    </details>
  );
}

/** False until the page has asked for what it shows: the number in its menu comes after that, in a task of its own. */
function useNextTurn(): boolean {
  const { timer } = usePhone();
  const [isTurn, setTurn] = useState(false);
  useEffect(() => {
    const alarm = timer.set(0, () => setTurn(true));
    return () => timer.clear(alarm);
  }, [timer]);
  return isTurn;
}

function useDesk(): boolean {
  const [isAtDesk, setAtDesk] = useState(desk.matches);
  useEffect(() => {
    const look = () => setAtDesk(desk.matches);
    desk.addEventListener('change', look);
    return () => desk.removeEventListener('change', look);
  }, []);
  return isAtDesk;
}
