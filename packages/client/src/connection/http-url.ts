/** The HTTP address for a WebSocket address, without the parameter that announces the first frame. */
export function toHttpUrl(url: string): URL {
  const parsed = new URL(url.replace(/^ws/, "http"));
  parsed.searchParams.delete("connectionParams");
  return parsed;
}

/**
 * Whether an HTTP answer is tRPC's: a result, or an error with one of its numbers. A gateway's own answer may have an `error` too. The
 * number is looked for in the text: a transformer may have put it anywhere.
 *
 * @see https://www.jsonrpc.org/specification#error_object
 */
export function isTrpcAnswer(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  return "result" in body || ("error" in body && /-32\d{3}\b/.test(JSON.stringify(body.error)));
}
