import type { DiskShelf } from '../../../client/db/disk-shelf.ts';

/** A shelf on the disk, in memory. Its writes can be held back, or refused. */
export class MadeDiskShelf implements DiskShelf {
  readonly texts = new Map<string, string>();
  readonly writes: ReadonlyMap<string, string | null>[] = [];
  isFull = false;
  isUnreadable = false;
  /** What a write waits for. */
  turn: Promise<void> = Promise.resolve();

  async read(): Promise<ReadonlyMap<string, string>> {
    if (this.isUnreadable) throw new DOMException('lost', 'UnknownError');
    return new Map(this.texts);
  }

  async write(changes: ReadonlyMap<string, string | null>): Promise<void> {
    this.writes.push(changes);
    await this.turn;
    if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
    for (const [name, text] of changes) {
      if (text === null) this.texts.delete(name);
      else this.texts.set(name, text);
    }
  }
}
