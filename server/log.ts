/** The part of the server's log that works outside requests need. */
export type Log = {
  readonly info: (about: object, sentence: string) => void;
  readonly warn: (about: object, sentence: string) => void;
  readonly error: (about: object, sentence: string) => void;
};
