import {
  createHub,
  createMemoryFanout,
  createMemoryPresence,
  createMemoryStore,
  type Fanout,
  type Hub,
  type HubOptions,
  type OnError,
  type Presence,
  type Store,
} from "@tidings/core";

export interface OpenHubsOptions extends Omit<HubOptions, "store" | "fanout" | "presence"> {
  /** Nodes that share one store, one fan-out and one presence. Default 1. */
  readonly nodes?: number;
  /** How long a user stays online after their last connection. Milliseconds, default 0. */
  readonly graceMs?: number;
  /** Puts something before each node's port: faults, counters. */
  readonly wrapStore?: (store: Store) => Store;
  readonly wrapFanout?: (fanout: Fanout) => Fanout;
  readonly wrapPresence?: (presence: Presence) => Presence;
}

export interface OpenHubs extends AsyncDisposable {
  /** The nodes. */
  readonly hubs: readonly [Hub, ...Hub[]];
  /** What the nodes share, in memory. */
  readonly store: Store;
  readonly presence: Presence;
  /** What the nodes reported to `onError`. */
  readonly errors: readonly Parameters<OnError>[];
}

const same = <T>(port: T): T => port;

/** Instead of a port's `close`: a node that closes must not take from the others what they share. */
const hold = async (): Promise<void> => {};

/** Hubs without a server, on stores that are in memory and gone afterwards. Disposing of them closes everything. */
export async function openHubs(options: OpenHubsOptions = {}): Promise<OpenHubs> {
  const { nodes = 1, graceMs = 0, wrapStore, wrapFanout, wrapPresence, ...rest } = options;
  const store = createMemoryStore();
  const fanout = createMemoryFanout();
  const presence = createMemoryPresence({ graceMs, ...(rest.now && { now: rest.now }) });
  const errors: Parameters<OnError>[] = [];

  const open = (): Hub =>
    createHub({
      onError: (...failure) => errors.push(failure),
      ...rest,
      store: (wrapStore ?? same)({ ...store, close: hold }),
      fanout: (wrapFanout ?? same)({ ...fanout, close: hold }),
      presence: (wrapPresence ?? same)({ ...presence, close: hold }),
    });
  const hubs: readonly [Hub, ...Hub[]] = [open(), ...Array.from({ length: nodes - 1 }, open)];
  return {
    hubs,
    store,
    presence,
    errors,
    async [Symbol.asyncDispose]() {
      await Promise.all(hubs.map((hub) => hub.close()));
      await Promise.all([fanout.close(), presence.close()]);
      await store.close();
    },
  };
}
