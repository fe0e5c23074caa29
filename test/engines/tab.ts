/** What can be asked of every engine: the least that a person with a phone does. */
export type Tab = AsyncDisposable & {
  goTo(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Evaluates a function in the page; it must stand alone. A promise is waited for. */
  run<T, A = undefined>(inPage: (given: A) => T | Promise<T>, given?: A): Promise<T>;
  find(asked: Asked): Promise<Found | null>;
  /** The engine ends, and is started again with what it had kept, at the same address. */
  relaunch(): Promise<void>;
};

/** What was found may go away before something is done with it; then the doing rejects. */
export type Found = {
  /** Presses where it is, as a finger does. */
  press(): Promise<void>;
  type(text: string): Promise<void>;
  text(): Promise<string>;
};

/** By role and name, as a screen reader would: the whole name, or else its beginning. */
export type Asked = { readonly role: 'button' | 'link' | 'field'; readonly name: string };

export type Engine = {
  readonly name: string;
  isInstalled(): boolean;
  /** Whether what it keeps outlives it: not where each session has a profile of its own. */
  readonly keepsProfile: boolean;
  open(): Promise<Tab>;
};
