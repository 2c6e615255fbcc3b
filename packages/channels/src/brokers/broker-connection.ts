import { type ServerUrlForm, serverUrlProblem } from "../server-url.ts";

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

/** How long a connection has to come to its end: pushes that the store has under way, and the last words to the broker. Milliseconds. */
const closeWithinMs = 2_000;

/** A connection from the first attempt on. */
export interface Connecting<C extends BrokerConnection> {
  readonly connection: Promise<C>;
  /** Ends an attempt at once. Closes a connection, and cuts it off if that takes longer than 2 s. Never rejects. */
  close(): Promise<void>;
}

/** @param open its signal ends the connection at once, in whatever state it is */
export function connectTo<C extends BrokerConnection>(open: (signal: AbortSignal) => Promise<C>): Connecting<C> {
  const cut = new AbortController();
  const connection = open(cut.signal);
  let opened: C | null = null;
  const remember = (one: C): void => {
    opened = one;
  };
  connection.then(remember, () => undefined); // the caller who awaits the connection hears why it failed
  return {
    connection,
    async close() {
      const closed = opened?.close();
      if (closed) await until(closed, AbortSignal.timeout(closeWithinMs)).catch(() => undefined);
      cut.abort();
      await connection.catch(() => undefined);
    },
  };
}

/** Rejects with the cause if the connection ends before. */
export async function orEnded<T>(promise: Promise<T>, ended: Promise<Error>): Promise<T> {
  const failed = async (): Promise<never> => {
    throw await ended;
  };
  return Promise.race([promise, failed()]);
}

/** @throws TypeError that does not show the URL, which may have a password */
export function checkBrokerUrl(url: string, form: ServerUrlForm): URL {
  const problem = serverUrlProblem(url, form);
  if (problem !== null) throw new TypeError(`The URL of the broker is not understood. ${problem}`);
  return new URL(url);
}

/** Several addresses that all refuse make an error without a message. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ((error as NodeJS.ErrnoException).code ?? error.name);
}
