import { isTrpcAnswer, toHttpUrl } from "./http-url.ts";

const advice: Readonly<Record<number, string>> = {
  401: "something in front of the server asks for credentials",
  403: "is this page's origin allowed?",
  404: "is the path right?",
  502: "the server behind the proxy does not answer",
  503: "it accepts no connections at the moment",
};

/** The message of an error and of its cause, where `fetch` keeps the actual reason. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!(error.cause instanceof Error)) return error.message;
  const { message, name, code = name } = error.cause as Error & { readonly code?: string };
  return `${error.message}: ${message || code}`; // several addresses that were tried have no message in common
}

/**
 * Neither a browser's WebSocket nor Node's tells why it did not open. An HTTP request to the same address often does.
 * Never rejects.
 */
export async function explainFailure(url: string, timeoutMs: number): Promise<string> {
  const target = toHttpUrl(url);
  const opening = `No WebSocket could be opened at ${target.href.replace(/^http/, "ws")}`;
  const giveUp = new AbortController(); // not `AbortSignal.timeout`, which React Native does not have
  const timer = setTimeout(() => giveUp.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  try {
    const response = await fetch(target, { credentials: "same-origin", signal: giveUp.signal });
    const { status } = response;
    const body: unknown = await response.json().catch(() => null);
    if (isTrpcAnswer(body) && [200, 401, 404].includes(status)) {
      return `${opening}, though the server answers HTTP there: does a proxy in between let WebSockets through?`;
    }
    return `${opening}. The answer over HTTP is ${status}${status in advice ? `: ${advice[status]}` : ""}`;
  } catch (error) {
    return `${opening}, and HTTP is not answered there either (${textOf(error)}): are scheme, host and port right?`;
  } finally {
    clearTimeout(timer);
  }
}
