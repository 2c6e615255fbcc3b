import type { Fanout } from "../ports/fanout.ts";
import type { ProviderPauses } from "./provider-pauses.ts";

/** No user's: their ids have no control characters. */
const pausesChannel = "\u0001pauses";

/** Those who were asked side by side are told the same thing. Milliseconds. */
const leastNewsMs = 1_000;

/**
 * Pauses that all nodes keep: one that a provider wants of this node is told to the others. A hint: a node that does not hear of it asks
 * the provider once. What is told is a length of time, as clocks differ.
 */
export function sharePauses(
  pauses: ProviderPauses,
  {
    fanout,
    now,
    onError,
  }: { readonly fanout: Fanout; readonly now: () => number; readonly onError: (error: unknown) => void },
): ProviderPauses & { readonly close: () => Promise<void> } {
  const listening = fanout
    .subscribe(pausesChannel, (delivery) => {
      if (delivery.feed !== "signal" || delivery.signal.type !== "pause") return;
      const { provider, forMs } = delivery.signal;
      pauses.begin(provider, now() + forMs);
    })
    .catch((error: unknown) => {
      onError(error);
      return null;
    });

  return {
    ...pauses,
    begin(provider, untilMs) {
      const isNews = untilMs > pauses.untilOf(provider) + leastNewsMs;
      pauses.begin(provider, untilMs);
      if (!isNews) return;
      const signal = { type: "pause", provider, forMs: untilMs - now() } as const;
      fanout.publish([{ userId: pausesChannel, feed: "signal", signal }]).catch(onError);
    },
    async close() {
      await (
        await listening
      )?.();
    },
  };
}
