import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";

/** The longest that a poll is held. Milliseconds; below what proxies usually wait for. */
const maxWaitMs = 25_000;
/** How long more events are waited for once there is one: what happens at once goes together. Milliseconds. */
const gatherMs = 20;
/** Enough for one answer, however much more there is. */
const maxBytes = 65_536;

const digestOf = (event: string): string => createHash("sha256").update(event).digest("base64url").slice(0, 16);

/**
 * Makes of an event stream the answer to a poll, for clients behind a proxy that passes a response on only when it is
 * complete: it ends soon after the first event, or after 25 seconds. Its content type is not that of event streams, which such
 * proxies know.
 *
 * Every subscription begins with an event that says how things stand. A client that knows that already gives its digest, as
 * the event `first` told it: then that is left out, and waited for what comes after it.
 *
 * ```
 * event: connected        as in every stream
 * event: first            data: the digest, to be given with the next poll
 * …                       the events
 * ```
 */
export function answerAsPoll(res: ServerResponse, knownDigest: string): void {
  const decoder = new TextDecoder();
  const write = res.write.bind(res) as (text: string) => boolean;
  let pending = "";
  let bytes = 0;
  let isFirst = true;
  let hasEnded = false;

  const end = (): void => {
    if (hasEnded) return;
    hasEnded = true;
    clearTimeout(timer);
    res.end();
  };
  let timer = setTimeout(end, maxWaitMs);
  let isEnding = false;
  const endSoon = (): void => {
    if (isEnding) return;
    isEnding = true;
    clearTimeout(timer);
    timer = setTimeout(end, gatherMs);
  };
  res.once("close", () => {
    hasEnded = true;
    clearTimeout(timer);
  });

  const onEvent = (event: string): void => {
    const name = /^event: (.*)$/m.exec(event)?.[1] ?? "message";
    if (name === "ping" || name === "restore-id") return;
    let text = event;
    if (name === "message" && isFirst) {
      isFirst = false;
      const digest = digestOf(event);
      text = `event: first\ndata: ${digest}\n\n${event}`;
      if (digest === knownDigest) return;
    }
    bytes += text.length;
    write(text);
    if (name !== "connected") endSoon();
    if (bytes > maxBytes || name === "return" || name === "serialized-error") end();
  };

  res.write = ((chunk: Uint8Array | string): boolean => {
    if (hasEnded) return true;
    if (!res.headersSent) res.setHeader("content-type", "text/plain; charset=utf-8");
    pending += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const events = pending.split(/\n\n+/);
    pending = events.pop() ?? "";
    for (const event of events) if (event !== "" && !hasEnded) onEvent(`${event}\n\n`);
    return true;
  }) as typeof res.write;
}
