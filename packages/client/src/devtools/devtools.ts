import type { ConnectionState } from "../connection/connection-state.ts";
import { parseEventId } from "../feeds/event-id.ts";
import { createSnapshot, type Readable } from "../feeds/snapshot.ts";
import type { Connection, SeenEvent } from "../tidings-client.ts";

/**
 * - `live`: it happened while this client was connected,
 * - `replayed`: it is older than the connection,
 * - `repeated`: it was here before, and was not delivered again,
 * - `reset`: the server could not continue from the position, and the feed begins anew,
 * - `gap`: something before it is missing, and the feed is read again.
 */
export type Arrival = "live" | "replayed" | "repeated" | "reset" | "gap";

export interface DevtoolsEvent {
  /** Counts from 1. */
  readonly n: number;
  /** When it came. Milliseconds since the epoch, by this device's clock. */
  readonly atMs: number;
  /** `chat` or `push`; the id of a group, or of the conversation that the page has open. */
  readonly feed: string;
  readonly eventId: string;
  readonly type: string;
  readonly arrival: Arrival;
  /**
   * From when the server stored it, by its clock, to when it came, by this device's; `null` for anything but messages and pushes.
   * Milliseconds.
   */
  readonly ageMs: number | null;
}

export interface DevtoolsState {
  readonly connection: ConnectionState;
  /** Of the server's nodes the one that has the connection; `null` while that is not known. */
  readonly node: string | null;
  /** Of the last question to the server. Milliseconds; `null` while that is not known. */
  readonly latencyMs: number | null;
  /** The last event id of each feed. */
  readonly positions: ReadonlyMap<string, string>;
  /** Messages and changes that are not known to be stored, without those that have failed; and those. */
  readonly outbox: { readonly waiting: number; readonly failed: number };
  /** The newest first. */
  readonly events: readonly DevtoolsEvent[];
}

/** What devtools show: a client, or a store, which also knows earlier positions of its feeds. */
export interface DevtoolsSource {
  readonly client: {
    readonly connection: Pick<Connection, "state" | "subscribe" | "node">;
    readonly outbox: {
      readonly entries: readonly { readonly status: string }[];
      readonly changes: readonly { readonly status: string }[];
      readonly subscribe: (listener: () => void) => () => void;
    };
    readonly observe: (listener: (seen: SeenEvent) => void) => () => void;
  };
  readonly positions?: Readable<{ readonly chat: string | null; readonly push: string | null }>;
}

export interface DevtoolsOptions {
  /** How many events it remembers. Default 200. */
  readonly maxEvents?: number;
  /** How often the server is asked how long it takes, while somebody looks. Milliseconds, default 5,000. */
  readonly everyMs?: number;
  /** Milliseconds since the epoch. Default: the device's clock. */
  readonly now?: () => number;
}

export interface Devtools extends Disposable {
  readonly state: Readable<DevtoolsState>;
  /** Stops watching. */
  readonly close: () => void;
}

/** The clocks of server and device differ by less, mostly. Milliseconds. */
const clockDifferenceMs = 1_000;

const countOf = ({ entries, changes }: DevtoolsSource["client"]["outbox"]): DevtoolsState["outbox"] => {
  const all = [...entries, ...changes];
  const failed = all.filter(({ status }) => status === "failed").length;
  return { waiting: all.length - failed, failed };
};

/**
 * Watches a client from now on: its connection, its feeds, its outbox, and how long the server takes to answer. It changes nothing
 * in what the client does, but for a question every few seconds while somebody looks at the state.
 */
export function createDevtools(source: DevtoolsSource, options: DevtoolsOptions = {}): Devtools {
  const { maxEvents = 200, everyMs = 5_000, now = Date.now } = options;
  const { client, positions } = source;
  const { connection, outbox } = client;
  const snapshot = createSnapshot<DevtoolsState>(
    {
      connection: connection.state,
      node: null,
      latencyMs: null,
      positions: new Map(),
      outbox: countOf(outbox),
      events: [],
    },
    (error) => console.error("tidings: devtools:", error),
  );
  const change = (part: Partial<DevtoolsState>): void => snapshot.set({ ...snapshot.get(), ...part });
  let count = 0;
  let onlineSinceMs = connection.state.status === "online" ? now() : Number.POSITIVE_INFINITY;

  const takePositions = (): void => {
    const { chat, push } = positions?.get() ?? { chat: null, push: null };
    const next = new Map(snapshot.get().positions);
    if (chat !== null) next.set("chat", chat);
    if (push !== null) next.set("push", push);
    change({ positions: next });
  };

  const onEvent = (seen: SeenEvent): void => {
    const atMs = now();
    const sentAtMs = seen.event.message?.sentAtMs ?? seen.event.push?.sentAtMs;
    const feed = feedOf(seen);
    const { type } = seen.event;
    const isOld = sentAtMs !== undefined && sentAtMs < onlineSinceMs - clockDifferenceMs;
    count += 1;
    const event: DevtoolsEvent = {
      n: count,
      atMs,
      feed,
      eventId: seen.eventId,
      type,
      arrival: arrivalOf(seen, isOld),
      ageMs: sentAtMs === undefined ? null : atMs - sentAtMs,
    };
    const { events, positions: before } = snapshot.get();
    const moved = seen.verdict === "deliver" ? new Map(before).set(feed, seen.eventId) : before;
    change({ events: [event, ...events].slice(0, maxEvents), positions: moved });
  };

  /** What is known of a node goes with the connection: the next one may be to another. */
  const onConnection = (): void => {
    const { state } = connection;
    const wasOnline = snapshot.get().connection.status === "online";
    const isOnline = state.status === "online";
    if (isOnline && !wasOnline) onlineSinceMs = now();
    change({ connection: state, ...(!isOnline && { node: null, latencyMs: null }) });
    if (isOnline && !wasOnline && lookers > 0) void measure();
  };

  const gone = new AbortController();
  const measure = async (): Promise<void> => {
    if (connection.state.status !== "online") return;
    const startMs = performance.now();
    try {
      const { node } = await connection.node({ signal: gone.signal });
      if (connection.state.status === "online") change({ node, latencyMs: performance.now() - startMs });
    } catch {
      if (!gone.signal.aborted) change({ latencyMs: null }); // the next question tells more; the connection's state says why
    }
  };

  let lookers = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const subscribe = (listener: () => void): (() => void) => {
    const stop = snapshot.subscribe(listener);
    lookers += 1;
    if (lookers === 1) {
      void measure();
      timer = setInterval(() => void measure(), everyMs);
    }
    let isOver = false;
    return () => {
      stop();
      if (isOver) return;
      isOver = true;
      lookers -= 1;
      if (lookers === 0) clearInterval(timer);
    };
  };

  takePositions();
  const stops = [
    client.observe(onEvent),
    connection.subscribe(onConnection),
    outbox.subscribe(() => change({ outbox: countOf(outbox) })),
    positions?.subscribe(takePositions),
  ];
  const close = (): void => {
    for (const stop of stops) stop?.();
    clearInterval(timer);
    gone.abort();
  };
  return { state: { get: snapshot.get, subscribe }, close, [Symbol.dispose]: close };
}

function feedOf({ path, conversationId, eventId }: SeenEvent): string {
  const groupId = parseEventId(eventId)?.groupId;
  if (groupId !== undefined) return groupId;
  return conversationId ?? (path.endsWith("onPush") ? "push" : "chat");
}

function arrivalOf({ verdict, event }: SeenEvent, isOld: boolean): Arrival {
  if (verdict === "gap") return "gap";
  if (verdict === "drop") return "repeated";
  if (event.type === "reset") return "reset";
  return isOld ? "replayed" : "live";
}
