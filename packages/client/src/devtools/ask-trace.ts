import type { PushTrace } from "@tidings/core";

/** What is asked for: a user and the push's number, or its idempotency key and whose it is. */
export interface TraceQuestion {
  readonly userId: string;
  readonly seq: string;
  readonly key: string;
  readonly service: string;
  /** With the scope `admin`. */
  readonly token: string;
}

export interface TraceServer {
  /** Where the server's tRPC is, over HTTP. */
  readonly url: string;
  /** Where in the router Tidings is. */
  readonly path: string;
  readonly fetch: typeof fetch;
}

const own = (name: string, value: string): object => (value === "" ? {} : { [name]: value });

/** Rejects with what a person should read. */
export async function askTrace({ url, path, fetch }: TraceServer, question: TraceQuestion): Promise<PushTrace> {
  const { userId, seq, key, service, token } = question;
  const input =
    key === "" ? { userId, seq: Number(seq) } : { key, ...own("service", service), ...own("userId", userId) };
  const procedure = path === "" ? "trace.push" : `${path}.trace.push`;
  const address = `${url.replace(/\/+$/, "")}/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(address, { headers: token === "" ? {} : { authorization: `Bearer ${token}` } });
  const answer = (await response.json()) as {
    readonly result?: { readonly data: PushTrace };
    readonly error?: { readonly message: string; readonly data?: { readonly code?: string } };
  };
  if (answer.result) return answer.result.data;
  throw new Error(
    sentenceOf(answer.error?.data?.code, answer.error?.message ?? `The server answered ${response.status}`),
  );
}

function sentenceOf(code: string | undefined, message: string): string {
  if (code === "FORBIDDEN")
    return 'This needs a token with the scope "admin". The token that you gave does not have it.';
  if (code === "UNAUTHORIZED") return 'This needs a token with the scope "admin": give one that has not run out.';
  return message;
}
