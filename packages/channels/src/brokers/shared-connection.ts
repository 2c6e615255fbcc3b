import type { OutletResult } from "@tidings/core";
import { type BrokerConnection, connectTo, type Connecting, messageOf, until } from "./broker-connection.ts";

export interface SharedConnection<C extends BrokerConnection> {
  /** Calls `use` with a connection that is open, and tells what that came to. The caller tries again later. */
  deliver(signal: AbortSignal, use: (connection: C) => Promise<OutletResult>): Promise<OutletResult>;
  close(): Promise<void>;
}

/**
 * One connection for all events, opened when the first one comes. It is not opened again by itself, nor does it keep what the broker has
 * not acknowledged: the hub tries such an event again, in its turn.
 *
 * @param open its signal ends the connection at once
 */
export function createSharedConnection<C extends BrokerConnection>(
  open: (signal: AbortSignal) => Promise<C>,
  { timeoutMs }: { readonly timeoutMs: number },
): SharedConnection<C> {
  let current: Connecting<C> | null = null;

  const get = (): Promise<C> => {
    if (current) return current.connection;
    const connecting = connectTo(open);
    const forget = (): void => {
      if (current === connecting) current = null;
    };
    current = connecting;
    connecting.connection.then(({ ended }) => ended).then(forget, forget);
    return connecting.connection;
  };
  const drop = async (): Promise<void> => {
    const dropped = current;
    current = null;
    await dropped?.close();
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
