import type { Shelf } from '../../../client/db/mirror.ts';

/** localStorage in memory. It can be full, forbidden, or damaged. */
export class MadeShelf implements Shelf {
  readonly #texts = new Map<string, string>();
  isFull = false;
  isForbidden = false;

  get length(): number {
    return this.#open().size;
  }

  key(index: number): string | null {
    return [...this.#open().keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    return this.#open().get(name) ?? null;
  }

  setItem(name: string, text: string): void {
    if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
    this.#open().set(name, text);
  }

  removeItem(name: string): void {
    this.#open().delete(name);
  }

  /** Changes what stands under every name that the pattern matches. */
  damage(pattern: RegExp, change: (text: string) => string): void {
    for (const [name, text] of this.#texts) if (pattern.test(name)) this.#texts.set(name, change(text));
  }

  #open(): Map<string, string> {
    if (this.isForbidden) throw new DOMException('denied', 'SecurityError');
    return this.#texts;
  }
}
