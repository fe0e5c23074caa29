/** Texts by name, on the disk: a change is there when its write resolves. */
export type DiskShelf = {
  read(): Promise<Texts>;
  /** All of them or none; null takes a text away. */
  write(changes: ReadonlyMap<string, string | null>): Promise<void>;
};

export type Texts = ReadonlyMap<string, string>;
