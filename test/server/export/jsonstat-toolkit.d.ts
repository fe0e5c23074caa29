declare module 'jsonstat-toolkit' {
  type Category = { readonly label: string };
  type Dimension = { readonly label: string; readonly id: readonly string[]; Category(id: string): Category };
  type Cell = { readonly value: number | null; readonly status: string | null };
  type Dataset = {
    readonly id: readonly string[];
    readonly n: number;
    readonly label: string;
    readonly role: Readonly<Record<string, readonly string[]>>;
    Data(at: Readonly<Record<string, string>>): Cell;
    Dimension(id: string): Dimension;
  };
  export default function JSONstat(from: unknown): { Dataset(index: number): Dataset };
}
