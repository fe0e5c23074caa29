/** As much of the load generator as is used here. */
declare module 'autocannon' {
  type Request = { method: string; path: string; headers: Record<string, string>; body: string };
  type Options = {
    url: string;
    connections: number;
    amount: number;
    timeout: number;
    overallRate?: number;
    setupClient(client: { setRequests(requests: readonly Request[]): void }): void;
  };
  type Result = { '2xx': number; non2xx: number; errors: number; timeouts: number };
  type Run = {
    on(event: 'response', listener: (client: unknown, status: number, bytes: number, tookMs: number) => void): void;
  };
  export default function autocannon(options: Options, done: (error: Error | null, result: Result) => void): Run;
}
