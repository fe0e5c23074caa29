/** What of the browser's Storage Buckets is used; TypeScript does not know them yet. */
export type Buckets = {
  keys(): Promise<readonly string[]>;
  open(name: string, options: { readonly durability: 'strict' }): Promise<{ readonly indexedDB: IDBFactory }>;
};

/** The one in which the reserve copy has its copy. */
export const reserveBucket = 'reserve';
