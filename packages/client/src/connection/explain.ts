import { isTrpcAnswer, toHttpUrl } from "./http-url.ts";

const advice: Readonly<Record<number, string>> = {
  401: "it wants credentials of its own",
  403: "is this page's origin allowed?",
  404: "is the path right?",
  502: "the server behind it is not there",
  503: "it takes nobody now",
};

/** What an error says, and what was behind it: `fetch` keeps that in its cause. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message || error.cause.name}` : error.message;
}

/**
 * Neither a browser's WebSocket nor Node's own tells why it did not open. What HTTP says at the same address often does.
 * Never rejects.
 */
export async function explainFailure(url: string, timeoutMs: number): Promise<string> {
  const target = toHttpUrl(url);
  const opening = `No WebSocket opens at ${target.href.replace(/^http/, "ws")}`;
  const giveUp = new AbortController(); // not `AbortSignal.timeout`, which React Native does not have
  const timer = setTimeout(() => giveUp.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  try {
    const response = await fetch(target, { credentials: "omit", signal: giveUp.signal });
    const { status } = response;
    const body: unknown = await response.json().catch(() => null);
    if (isTrpcAnswer(body) && [200, 401, 404].includes(status)) {
      return `${opening}, though the server answers HTTP there: does a proxy in between let WebSockets through?`;
    }
    return `${opening}; HTTP is answered with ${status}${status in advice ? `: ${advice[status]}` : ""}`;
  } catch (error) {
    return `${opening}, and HTTP is not answered there either (${textOf(error)}): are scheme, host and port right?`;
  } finally {
    clearTimeout(timer);
  }
}
