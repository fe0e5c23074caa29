import { signal } from '@preact/signals';
import { toCode } from './code.ts';

/** The code of a link `/#e=CODE`: the part after # never reaches a server or its log. */
export const invitation = signal('');

/** Takes the code out of the address, so that it is in no history and no screenshot. */
export function takeInvitation(location: Location, history: History): void {
  const code = /^#e=(.+)$/.exec(location.hash)?.[1];
  if (!code) return;
  invitation.value = toCode(decodeURIComponent(code)).shown;
  history.replaceState(null, '', '/enrol');
}
