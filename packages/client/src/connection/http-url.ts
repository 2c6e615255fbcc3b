/** The HTTP address for a WebSocket address, without the parameter that announces the first frame. */
export function toHttpUrl(url: string): URL {
  const parsed = new URL(url.replace(/^ws/, "http"));
  parsed.searchParams.delete("connectionParams");
  return parsed;
}

/** Whether an HTTP answer is tRPC's: a result or an error. */
export const isTrpcAnswer = (body: unknown): boolean =>
  typeof body === "object" && body !== null && ("error" in body || "result" in body);
