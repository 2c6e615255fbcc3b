import { atMostEvery } from "../due/at-most-every.ts";
import type { Fanout, Signal } from "../ports/fanout.ts";
import type { UserId } from "../model/ids.ts";
import { TidingsError } from "../model/errors.ts";
import { isFor, type RevocableSession } from "../model/revoked.ts";
import type { Revocation, Store } from "../ports/store.ts";

/** A token by its id (the claim `jti`), or all of a user that were issued until now. */
export type RevocationTarget =
  | { readonly userId: UserId; readonly jti?: undefined }
  | {
      readonly jti: string;
      readonly userId?: undefined;
      /** When it ends by itself: it is remembered until then. Milliseconds since the epoch. Default: for the longest that a token may live. */
      readonly expiresAtMs?: number | undefined;
    };

/** Why connections end: their tokens have been revoked, or the application wants their clients to connect again. */
export type SessionEnd = "revoked" | "disconnected";

/** Ends the connections for which `concerns` answers `true`, and returns how many these were. */
export type SessionEnder = (concerns: (session: RevocableSession) => boolean, why: SessionEnd) => number;

/** What a host of connections needs to know about revocations. */
export interface Revocations {
  /**
   * Resolves once this node knows what is revoked. Rejects with a retryable error if that cannot be read. Before that,
   * let nobody in: they may have been revoked.
   */
  ready(): Promise<void>;
  /** Whether the session is revoked, as far as this node knows. */
  isRevoked(session: RevocableSession): boolean;
  /** From now on `end` is called, on every node, for connections that have to end. Returns how to stop that. */
  onEnd(end: SessionEnder): () => void;
}

export interface RevocationsOfNode extends Revocations {
  /** Resolves once it is stored, and this node and those that could be reached have ended the connections. */
  revoke(target: RevocationTarget): Promise<{ readonly closed: number }>;
  /** Ends a user's connections and refuses nothing: the user may connect anew. */
  disconnect(userId: UserId): Promise<{ readonly closed: number }>;
  /** Signals may have been lost, on their way from here or to here: they are repeated. */
  interrupted(): void;
  /** Looks into the store: signals may have been lost. To be called every second or so. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

interface RevocationsOptions {
  readonly store: Store;
  readonly fanout: Fanout;
  /** The longest time from the issue of a token to its end. Milliseconds. */
  readonly tokenLifetimeMs: number;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/**
 * The longest time from the issue of a token to its end. Tokens that live longer are not accepted, and revocations are
 * remembered for this long. Milliseconds.
 */
export const longestTokenLifetimeMs: number = 366 * 24 * 60 * 60_000;

/** No user's: their ids have no control characters. */
const controlChannel = "\u0001control";

/** How long other nodes have to say how many connections they ended. Milliseconds. */
const answerMs = 400;

/** Tokens are accepted a little beyond their end, and clocks differ. Milliseconds. */
const marginMs = 60 * 60_000;

/** Nodes' clocks may differ by so much. What is made by one that is further behind is found when everything is read. Milliseconds. */
const clockMarginMs = 60_000;

/** For how long a disconnection is told of again to nodes that may have missed it, and how many of the newest are. Milliseconds. */
const repeatMs = 30_000;
const maxRepeated = 10_000;

/** All nodes may have missed something at once, and each asks the others: a node asks, and answers, at most once in this time. Milliseconds. */
const pauseMs = 1_000;

type ControlSignal = Extract<Signal["signal"], { type: "end" | "ended" | "missed" }>;
type EndSignal = Extract<ControlSignal, { type: "end" }>;

const keyOf = (revocation: Revocation): string =>
  "jti" in revocation ? `jti:${revocation.jti}` : `user:${revocation.userId}`;

/** The revocations of one node. The store is the truth; a signal to all nodes carries each of them at once. */
export function createRevocations(options: RevocationsOptions): RevocationsOfNode {
  const { store, fanout, tokenLifetimeMs, now, onError } = options;
  const node = crypto.randomUUID();
  /** `closed`: how many connections of this node it has ended. */
  const known = new Map<string, Revocation & { readonly closed: number }>();
  const enders = new Set<SessionEnder>();
  /** By the id of the question: how many connections other nodes have ended. */
  const answers = new Map<string, number>();
  /** By id: the last ones, from here and from elsewhere. They are not in the store. */
  const disconnections = new Map<string, { readonly signal: EndSignal; readonly atMs: number }>();
  let listening: Promise<(() => Promise<void>) | null> | null = null;
  let loading: Promise<void> | null = null;
  let loadedAtMs: number | null = null;
  /** When the store was last asked, by the clock that revocations go by. */
  let askedAtMs = 0;
  let isFailing = false;

  const end = (concerns: (session: RevocableSession) => boolean, why: SessionEnd): number => {
    let closed = 0;
    for (const ender of enders) closed += ender(concerns, why);
    return closed;
  };

  /**
   * Learns of a revocation, and ends whom it is for if it is news. Returns how many that were, also if it was the store that
   * told of it a moment before the one who asks.
   */
  const learn = (revocation: Revocation): number => {
    const key = keyOf(revocation);
    const former = known.get(key);
    const atMs = Math.max(revocation.atMs, former?.atMs ?? 0);
    const untilMs = Math.max(revocation.untilMs, former?.untilMs ?? 0);
    const isNews = !former || former.atMs < revocation.atMs;
    const closed = isNews ? end((session) => isFor(revocation, session), "revoked") : former.closed;
    known.set(key, { ...revocation, atMs, untilMs, closed });
    return former && former.atMs > revocation.atMs ? 0 : closed;
  };

  const publish = (...signals: readonly ControlSignal[]): Promise<void> =>
    fanout.publish(signals.map((signal) => ({ userId: controlChannel, feed: "signal", signal })));

  /** Returns whether it is news. */
  const noteDisconnection = (signal: EndSignal): boolean => {
    if (disconnections.has(signal.id)) return false;
    const nowMs = performance.now();
    for (const [id, { atMs }] of disconnections) {
      if (nowMs - atMs < repeatMs && disconnections.size < maxRepeated) break;
      disconnections.delete(id);
    }
    disconnections.set(signal.id, { signal, atMs: nowMs });
    return true;
  };

  /** The disconnections of this node, for those who may not have heard of them. */
  const toRepeat = (): readonly EndSignal[] => {
    const nowMs = performance.now();
    return [...disconnections.values()].flatMap(({ signal, atMs }) =>
      signal.from === node && nowMs - atMs < repeatMs ? [signal] : [],
    );
  };

  const repeating = atMostEvery(pauseMs, () => void publish(...toRepeat()).catch(onError));
  const asking = atMostEvery(pauseMs, () => void publish({ type: "missed", from: node }).catch(onError));

  const receive = (signal: ControlSignal): void => {
    if (signal.type === "ended") {
      const closed = answers.get(signal.id);
      if (closed !== undefined) answers.set(signal.id, closed + signal.closed);
      return;
    }
    if (signal.from === node) return;
    if (signal.type === "missed") {
      repeating.ask();
      return;
    }
    const { who } = signal;
    const disconnect = (userId: UserId): number =>
      noteDisconnection(signal) ? end((session) => session.userId === userId, "disconnected") : 0;
    const closed = "revocation" in who ? learn(who.revocation) : disconnect(who.userId);
    if (closed > 0) publish({ type: "ended", id: signal.id, closed }).catch(onError);
  };

  const subscribe = async (): Promise<(() => Promise<void>) | null> => {
    try {
      return await fanout.subscribe(controlChannel, ({ feed, ...delivery }) => {
        if (feed !== "signal" || !("signal" in delivery)) return;
        const { signal } = delivery;
        if (signal.type === "end" || signal.type === "ended" || signal.type === "missed") receive(signal);
      });
    } catch (error) {
      onError(error);
      return null;
    }
  };
  const listen = (): Promise<unknown> => (listening ??= subscribe());

  /** Tells all nodes who has to go, and waits a moment for what they answer. */
  const endEverywhere = async (who: EndSignal["who"], endHere: () => number): Promise<{ readonly closed: number }> => {
    const id = crypto.randomUUID();
    await listen();
    answers.set(id, endHere());
    const signal: EndSignal = { type: "end", from: node, id, who };
    if ("userId" in who) noteDisconnection(signal);
    try {
      await publish(signal);
    } catch (error) {
      onError(error); // the others find it in the store, or hear it again
    }
    await new Promise((resolve) => void setTimeout(resolve, answerMs));
    const closed = answers.get(id) ?? 0;
    answers.delete(id);
    return { closed };
  };

  const load = async (): Promise<void> => {
    await listen(); // first: what is revoked while the store is read arrives as a signal
    const nowMs = now();
    const stored = await store.revocations(nowMs);
    for (const [key, { untilMs }] of known) if (untilMs <= nowMs) known.delete(key);
    for (const revocation of stored) learn(revocation);
    loadedAtMs = performance.now();
    askedAtMs = nowMs;
    isFailing = false;
  };

  /** What was made since the store was asked last. */
  const loadNew = async (): Promise<void> => {
    const nowMs = now();
    const made = (await store.revokedSince?.(Math.min(askedAtMs, nowMs) - clockMarginMs)) ?? [];
    for (const revocation of made) if (revocation.untilMs > nowMs) learn(revocation);
    askedAtMs = nowMs;
    isFailing = false;
  };

  const refresh = (): Promise<void> =>
    (loading ??= load().finally(() => {
      loading = null;
    }));

  return {
    ready: () => (loadedAtMs === null ? refresh() : Promise.resolve()),

    isRevoked(session) {
      if (known.size === 0) return false;
      const ofUser = known.get(`user:${session.userId}`);
      if (ofUser && isFor(ofUser, session)) return true;
      return session.jti !== undefined && known.has(`jti:${session.jti}`);
    },

    onEnd(ender) {
      enders.add(ender);
      void listen();
      return () => void enders.delete(ender);
    },

    async revoke(target) {
      const atMs = now();
      const { expiresAtMs = Infinity } = target.jti === undefined ? {} : target;
      if (Number.isNaN(expiresAtMs)) {
        throw new TidingsError(
          "BAD_REQUEST",
          "`expiresAtMs` is NaN: give milliseconds since the epoch, or leave it out",
        );
      }
      const endMs = Math.min(atMs + tokenLifetimeMs, expiresAtMs);
      const untilMs = Math.max(atMs, endMs) + marginMs;
      const revocation: Revocation =
        target.jti === undefined ? { userId: target.userId, atMs, untilMs } : { jti: target.jti, atMs, untilMs };
      await store.revoke(revocation);
      return endEverywhere({ revocation }, () => learn(revocation));
    },

    disconnect: (userId) =>
      endEverywhere({ userId }, () => end((session) => session.userId === userId, "disconnected")),

    interrupted() {
      // a process without connections has missed nothing
      if (enders.size > 0) asking.ask();
      repeating.ask();
    },

    async refresh() {
      // a process without connections has nobody to end
      if (enders.size === 0 && loadedAtMs === null) return;
      // very many are not read each time, a row a millisecond is enough: as a rule, only the new ones are
      const isSoon = loadedAtMs !== null && performance.now() - loadedAtMs < known.size;
      try {
        await (isSoon ? loadNew() : refresh());
      } catch (error) {
        // asked for every second, a store that is away is told once
        if (isFailing) return;
        isFailing = true;
        throw error;
      }
    },

    async close() {
      enders.clear();
      asking.stop();
      repeating.stop();
      const stop = await listening;
      await stop?.().catch(onError);
    },
  };
}
