import { isPending } from '../../db/held-event.ts';
import { usePhone } from '../../phone.ts';
import type { Unsent } from './rescue-file.ts';

/** What is on this phone and not with the server, oldest first; also what its storage would not take. */
export function useUnsent(): readonly Unsent[] {
  const phone = usePhone();
  const { epoch } = phone.settings.value;
  return [...phone.events.value.filter((event) => isPending(event, epoch)), ...phone.reserved.value];
}
