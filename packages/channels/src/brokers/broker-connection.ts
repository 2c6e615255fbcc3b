/** A connection to a broker. */
export interface BrokerConnection {
  /** Resolves with the cause once either side has ended it. Never rejects. */
  readonly ended: Promise<Error>;
  /** Lets it go; a broker that does not answer is not waited for. Never rejects. */
  close(): Promise<void>;
}

/** How a connection is encrypted. */
export interface TlsOptions {
  /** Certificates in PEM, of the authority that signed the broker's certificate. Default: those that Node.js knows. */
  readonly ca?: string;
  /** The client's own certificate and its key in PEM, if the broker asks for them. */
  readonly cert?: string;
  readonly key?: string;
}

/** Rejects if the signal ends before the promise does. */
export function until<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(new Error("The broker did not answer in time"));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** Rejects with the cause if the connection ends before. */
export async function orEnded<T>(promise: Promise<T>, ended: Promise<Error>): Promise<T> {
  const failed = async (): Promise<never> => {
    throw await ended;
  };
  return Promise.race([promise, failed()]);
}

/** @throws TypeError that does not show the URL, which may have a password */
export function checkBrokerUrl(url: string, protocols: readonly string[]): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed && protocols.includes(parsed.protocol)) return parsed;
  throw new TypeError(
    `The URL of the broker does not begin with ${protocols.map((one) => `${one}//`).join(" or ")}: ` +
      "write it as scheme://user:password@host:port, with the password percent-encoded",
  );
}

/** Several addresses that all refuse make an error without a message. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ((error as NodeJS.ErrnoException).code ?? error.name);
}
