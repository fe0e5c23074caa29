/** As much of W3C WebDriver as the stories need: a few calls of JSON over HTTP. https://www.w3.org/TR/webdriver2/ */
export class WebDriver {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  static async begin(service: string, capabilities: object): Promise<WebDriver> {
    const begun = await call<{ sessionId: string }>('POST', `${service}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    return new WebDriver(`${service}/session/${begun.sessionId}`);
  }

  /** Waits for what a promise gives. */
  run<T>(script: string, ...args: readonly unknown[]): Promise<T> {
    return this.post('execute/sync', { script, args });
  }

  post<T>(command: string, body: object = {}): Promise<T> {
    return call<T>('POST', `${this.#session}/${command}`, body);
  }

  get<T>(command: string): Promise<T> {
    return call<T>('GET', `${this.#session}/${command}`);
  }

  async end(): Promise<void> {
    await call('DELETE', this.#session);
  }
}

/** How an element of the page is named in an answer. */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
export type ElementName = { readonly [elementKey]: string };

async function call<T>(method: string, address: string, body?: object): Promise<T> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
