/** The HTTP address of a WebSocket one, without the announcement of a first frame. */
export function toHttpUrl(url: string): URL {
  const parsed = new URL(url.replace(/^ws/, "http"));
  parsed.searchParams.delete("connectionParams");
  return parsed;
}

/** Whether what HTTP answered is tRPC's, be it an error. */
export const isTrpcAnswer = (body: unknown): boolean =>
  typeof body === "object" && body !== null && ("error" in body || "result" in body);
