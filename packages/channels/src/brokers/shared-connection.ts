import type { OutletResult } from "@tidings/core";
import { type BrokerConnection, messageOf, until } from "./broker-connection.ts";

export interface SharedConnection<C extends BrokerConnection> {
  /** Calls `use` with a connection that is open, and tells what that came to. The caller tries again later. */
  deliver(signal: AbortSignal, use: (connection: C) => Promise<OutletResult>): Promise<OutletResult>;
  close(): Promise<void>;
}

/**
 * One connection for all events, opened when the first one comes. It is not opened again by itself, nor does it keep what the broker has
 * not acknowledged: the hub tries such an event again, in its turn.
 */
export function createSharedConnection<C extends BrokerConnection>(
  open: () => Promise<C>,
  { timeoutMs }: { readonly timeoutMs: number },
): SharedConnection<C> {
  let current: Promise<C> | null = null;

  const get = (): Promise<C> => {
    if (current) return current;
    const opening = open();
    const forget = (): void => {
      if (current === opening) current = null;
    };
    current = opening;
    opening.then(({ ended }) => ended).then(forget, forget);
    return opening;
  };
  const drop = async (): Promise<void> => {
    const dropped = current;
    current = null;
    const connection = await dropped?.catch(() => null); // who opened it has heard why it failed
    await connection?.close();
  };

  return {
    async deliver(signal, use) {
      const bounded = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      try {
        const connection = await until(get(), bounded);
        return await until(use(connection), bounded);
      } catch (error) {
        // What waits in it must not arrive after the event that is sent in its place.
        if (bounded.aborted) void drop();
        return { result: "later", reason: messageOf(error).slice(0, 200), retryAfterMs: null, waits: "outlet" };
      }
    },
    close: drop,
  };
}
