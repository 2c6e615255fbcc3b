import type { Redis } from "ioredis";
import { type Connection, endNow, toError } from "./connection.ts";
import { isForbidden } from "./forbidden.ts";
import type { MasterEvents, Masters } from "./link.ts";
import type { ServerOptions } from "./options.ts";
import { slotCount, slotOf } from "./slots.ts";

/** Where each range of slots is, as one member of the cluster sees it. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly host: string;
  readonly port: number;
}

/** Also if nothing points to it: a master that was moved away from in silence is found out by this. Milliseconds. */
const lookAroundMs = 10_000;
const leastPauseMs = 100;

/** The masters of a cluster, with one connection each, wherever the slots move. */
export function openCluster(
  seeds: readonly [ServerOptions, ...ServerOptions[]],
  create: (server: ServerOptions) => Redis,
  { silenceMs, maxReconnectMs }: { readonly silenceMs: number; readonly maxReconnectMs: number },
  { open, onRestored, onError, onChange }: MasterEvents,
): Masters {
  /** By `host:port`. */
  const masters = new Map<string, Connection>();
  let owners: (Connection | undefined)[] = [];
  let known = false;
  let closed = false;
  let looking = false;
  /** Something changed since the look that is under way began. */
  let lookAgain = false;
  let failedLooks = 0;
  let next: NodeJS.Timeout | null = null;
  let nextDueMs = 0;

  /** The earliest look that was asked for stands: failures that keep coming must not put it off. */
  const lookAfter = (ms: number): void => {
    const dueMs = performance.now() + ms;
    if (looking) lookAgain = true;
    if (closed || looking || (next && nextDueMs <= dueMs)) return;
    if (next) clearTimeout(next);
    nextDueMs = dueMs;
    next = setTimeout(() => void look(), ms).unref();
  };
  const lookSoon = (): void => lookAfter(leastPauseMs * (0.5 + Math.random()));

  const look = async (): Promise<void> => {
    if (looking || closed) return;
    looking = true;
    next = null;
    const ranges = await ask().catch((error: unknown) => {
      onError(toError(error)); // whatever it is, the next look is due
      return null;
    });
    looking = false;
    if (closed) return;
    const again = lookAgain;
    lookAgain = false;
    known = true;
    if (ranges) apply(ranges);
    onChange();
    failedLooks = ranges ? 0 : failedLooks + 1;
    if (again && ranges) return lookSoon();
    const pauseMs = Math.min(maxReconnectMs, leastPauseMs * 2 ** Math.min(failedLooks, 16));
    lookAfter((failedLooks > 0 ? pauseMs : lookAroundMs) * (0.5 + Math.random() / 2));
  };

  /** Masters that answer know best; if none does, the first seed that answers. */
  const ask = async (): Promise<readonly Range[] | null> => {
    for (const { redis, state } of masters.values()) {
      if (state === "usable") {
        const ranges = await readRanges(redis);
        if (ranges) return ranges;
      }
    }
    let cause: Error | undefined;
    for (const seed of seeds) {
      if (closed) return null;
      const redis = create(seed);
      redis.on("error", (error) => (cause = error));
      const ranges = (await isReady(redis, silenceMs)) ? await readRanges(redis) : null;
      endNow(redis);
      if (ranges) return ranges;
    }
    const problem = "No member of the Redis cluster says where its slots are: check the URLs, and that they are up";
    onError(new Error(problem, { cause }));
    return null;
  };

  const readRanges = async (redis: Redis): Promise<readonly Range[] | null> => {
    try {
      const ranges = toRanges(await redis.cluster("SLOTS"), redis.options.host ?? "localhost");
      return ranges.length > 0 ? ranges : null;
    } catch (error) {
      onError(toError(error));
      return null;
    }
  };

  const apply = (ranges: readonly Range[]): void => {
    const before = owners;
    const after: (Connection | undefined)[] = Array.from({ length: slotCount });
    const present = new Set<string>();
    for (const range of ranges) {
      const name = `${range.host}:${range.port}`;
      present.add(name);
      const master = masters.get(name) ?? openMaster(name, range);
      after.fill(master, range.from, range.to + 1);
    }
    owners = after;
    for (const [name, master] of masters) {
      if (present.has(name)) continue;
      masters.delete(name);
      master.close();
    }
    for (const master of masters.values()) {
      const gained = (key: string): boolean => after[slotOf(key)] === master && before[slotOf(key)] !== master;
      const hasGained = after.some((owner, slot) => owner === master && before[slot] !== master);
      if (hasGained && master.state === "usable") onRestored(master, gained);
    }
  };

  const openMaster = (name: string, { host, port }: Range): Connection => {
    // User, password and TLS are those of the whole cluster.
    const master = open(create({ ...seeds[0], host, port }), {
      probe: async (redis) => checkState(await redis.cluster("INFO")),
      onUsable: (connection) => onRestored(connection, (key) => owners[slotOf(key)] === connection),
      onAway: lookSoon,
      onMoved: lookSoon,
    });
    masters.set(name, master);
    return master;
  };

  void look();

  return {
    connectionAt: (key) => owners[slotOf(key)] ?? null,
    get ready() {
      return owners.length > 0 && owners.every((owner) => owner?.state === "usable");
    },
    get known() {
      return known;
    },
    failed(error) {
      if (/^(MOVED|ASK|CLUSTERDOWN|TRYAGAIN)\b/.test(error.message)) lookSoon();
      if (isForbidden(error)) for (const master of masters.values()) master.doubt(error);
    },
    close() {
      closed = true;
      if (next) clearTimeout(next);
      for (const master of masters.values()) master.close();
    },
  };
}

function checkState(info: string): void {
  if (info.includes("cluster_state:ok")) return;
  throw new Error("CLUSTERDOWN The Redis cluster does not serve: some of its slots have no master that is up");
}

function isReady(redis: Redis, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), withinMs);
    const settle = (ready: boolean): void => {
      clearTimeout(timer);
      resolve(ready);
    };
    redis.once("ready", () => settle(true));
    redis.once("close", () => settle(false));
    redis.once("end", () => settle(false));
  });
}

/** The reply of `CLUSTER SLOTS`: `[from, to, [host, port, id, …], …replicas]`. Without a host it is the one that was asked. */
function toRanges(reply: unknown, asked: string): readonly Range[] {
  if (!Array.isArray(reply)) throw new TypeError("Redis answered CLUSTER SLOTS with something that is not a list");
  return reply.map((entry: unknown) => {
    const [from, to, master] = Array.isArray(entry) ? (entry as unknown[]) : [];
    const [host, port] = Array.isArray(master) ? (master as unknown[]) : [];
    if (typeof from !== "number" || typeof to !== "number" || typeof port !== "number") {
      throw new TypeError("Redis answered CLUSTER SLOTS with an entry that names no slots and port");
    }
    return { from, to, host: typeof host === "string" && host !== "" && host !== "?" ? host : asked, port };
  });
}
