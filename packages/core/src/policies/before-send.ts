import { TidingsError } from "../model/errors.ts";
import type { DraftMessage, Policies, Verdict } from "./policies.ts";

/** Asks the application about a message, if it wants to be asked. The content that is to be stored. */
export type BeforeSend = (message: DraftMessage) => Promise<unknown>;

/**
 * The policy `beforeSend` with a time limit; `null` without one.
 *
 * The promise rejects with `FORBIDDEN` and the reason if the message is refused, and with `TIMEOUT` if nothing was said in time.
 */
export function createBeforeSend({ beforeSend }: Pick<Policies, "beforeSend">, timeoutMs: number): BeforeSend | null {
  if (!beforeSend) return null;
  return async (message) => {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      const why = `The application has not said within ${timeoutMs} ms whether the message may be sent: retry in a moment`;
      reject(new TidingsError("TIMEOUT", why));
    }, timeoutMs);
    let verdict: Verdict;
    try {
      verdict = await Promise.race([beforeSend(message), late]);
    } finally {
      clearTimeout(timer);
    }
    if ("refused" in verdict) throw new TidingsError("FORBIDDEN", verdict.refused);
    return verdict.content;
  };
}
