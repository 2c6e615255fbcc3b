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

/** Options of the hubs, and how many there are. */
export interface OpenHubsOptions extends Omit<HubOptions, "store" | "fanout" | "presence"> {
  /** How many nodes share one store, one fan-out and one presence. Default 1. */
  readonly nodes?: number;
  /** How long a user stays online after their last connection. Milliseconds, default 0. */
  readonly graceMs?: number;
  /** Wraps each node's port, to add faults or counters. */
  readonly wrapStore?: (store: Store) => Store;
  readonly wrapFanout?: (fanout: Fanout) => Fanout;
  readonly wrapPresence?: (presence: Presence) => Presence;
}

/** Hubs on one store, one fan-out and one presence. */
export interface OpenHubs extends AsyncDisposable {
  /** The hubs, one for each node. */
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

/** Opens hubs without a server. Their store is in memory, and gone afterwards. Disposing of them closes everything. */
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
