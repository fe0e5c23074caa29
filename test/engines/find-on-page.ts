import type { Asked } from './tab.ts';

/** Runs in the page: what can be pressed or typed into by this name. Under an open sheet nothing can, and nobody presses what still moves. */
export async function findOnPage({ role, name }: Asked): Promise<Element | null> {
  const selectors = {
    button: 'button, [role=button]',
    link: 'a[href]',
    field: 'input:not([type=radio]):not([type=checkbox]), textarea, select',
  };
  const within = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  const nameOf = (element: Element) => {
    const named = role === 'field' ? element.closest('label') : element;
    return (element.getAttribute('aria-label') ?? named?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const shown = [...within.querySelectorAll(selectors[role])].filter((element) => element.checkVisibility());
  const found =
    shown.find((element) => nameOf(element) === name) ?? shown.find((element) => nameOf(element).startsWith(name));
  if (!found) return null;
  const place = () => JSON.stringify(found.getBoundingClientRect());
  const before = place();
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  return found.isConnected && place() === before ? found : null;
}

/** Runs in the page: all that can be read on it. */
export function readPage(): string {
  return document.body.innerText.replace(/\s+/g, ' ');
}
