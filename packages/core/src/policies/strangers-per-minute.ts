import { TidingsError } from "../model/errors.ts";
import type { Conversation } from "../model/events.ts";
import type { UserId } from "../model/ids.ts";
import type { Policies } from "./policies.ts";
import type { Store } from "../ports/store.ts";

/** For tests: another clock. */
export interface StrangersPerMinuteOptions {
  readonly now?: () => number;
}

const minuteMs = 60_000;
/** Pairs who know each other and are remembered, so that a message between them asks nothing. */
const maxRemembered = 200_000;
/** As many as a page of conversations has. */
const maxAsked = 200;

/**
 * Policies: how many conversations with strangers a user may begin in a minute. One more is refused with
 * `TOO_MANY_REQUESTS`; with `0` each is refused with `FORBIDDEN`, as waiting does not help. A stranger is somebody with whom
 * the user has no direct conversation that has a message. A message to one, or typing, begins a conversation; a call that adds
 * strangers to a group begins one too, however many they are.
 * Each node counts its own calls, and sees the direct conversations begun on other nodes by what is stored: those that
 * have only the user's first message.
 */
export function strangersPerMinute(
  store: Pick<Store, "acquaintances" | "conversations">,
  perMinute: number,
  { now = Date.now }: StrangersPerMinuteOptions = {},
): Required<Pick<Policies, "canMessage" | "canAdd" | "canInvite">> {
  const known = new Map<UserId, Set<UserId>>();
  let remembered = 0;
  /** What each user has begun in the last minute, and when: whom they have written to, or a call that added to a group. */
  const begun = new Map<UserId, Map<UserId | symbol, number>>();
  let sweptAtMs = performance.now();

  const remember = (from: UserId, to: UserId): void => {
    if (remembered >= maxRemembered) {
      known.clear();
      remembered = 0;
    }
    const others = known.get(from) ?? new Set();
    known.set(from, others.add(to));
    remembered += 1;
  };

  const sweep = (nowMs: number): void => {
    if (nowMs - sweptAtMs < minuteMs) return;
    sweptAtMs = nowMs;
    for (const [from, times] of begun) {
      dropOld(times, nowMs);
      if (times.size === 0) begun.delete(from);
    }
  };

  /** When the conversations were begun that the store knows of, by wall clock; this node's own are among them. */
  const begunByStore = async (from: UserId): Promise<ReadonlyMap<UserId, number>> => {
    if (perMinute === 0) throw new TidingsError("FORBIDDEN", nobodyBegins);
    const nowMs = now();
    const { conversations } = await store.conversations(from, { limit: Math.min(perMinute, maxAsked) });
    // not what is far ahead, as after a clock was set back; the clock of another node may be a little ahead
    const isFresh = ({ lastSeq, lastMessage }: Conversation): boolean =>
      lastSeq === 1 && lastMessage?.from === from && Math.abs(nowMs - lastMessage.sentAtMs) < minuteMs;
    return new Map(
      conversations
        .filter(isFresh)
        .flatMap(({ members, lastMessage }) =>
          members.filter((member) => member !== from).map((member) => [member, lastMessage?.sentAtMs ?? 0] as const),
        ),
    );
  };

  const begin = async (from: UserId, to: UserId): Promise<boolean> => {
    const acquainted = await store.acquaintances(from, [to]);
    const stored = acquainted.has(to) ? new Map<UserId, number>() : await begunByStore(from);
    // Nothing is awaited from here on: of calls side by side each sees those before it.
    if (known.get(from)?.has(to)) return true;
    if (!acquainted.has(to)) count(from, to, stored);
    remember(from, to);
    return true;
  };

  const invite = async (by: UserId, userIds: readonly UserId[]): Promise<boolean> => {
    const unknown = userIds.filter((userId) => known.get(by)?.has(userId) !== true);
    const acquainted = unknown.length > 0 ? await store.acquaintances(by, unknown) : new Set<UserId>();
    if (unknown.every((userId) => acquainted.has(userId))) return true;
    count(by, Symbol("a call"), await begunByStore(by));
    return true;
  };

  const count = (from: UserId, to: UserId | symbol, stored: ReadonlyMap<UserId, number>): void => {
    const nowMs = performance.now();
    sweep(nowMs);
    const times = begun.get(from) ?? new Map<UserId | symbol, number>();
    dropOld(times, nowMs);
    const ages = Array.from(times.values(), (atMs) => nowMs - atMs);
    for (const [other, atMs] of stored) if (!times.has(other)) ages.push(Math.max(0, now() - atMs));
    if (ages.length >= perMinute) throw tooMany(perMinute, minuteMs - Math.max(...ages));
    begun.set(from, times.set(to, nowMs));
  };

  return {
    canMessage: (from, to) => known.get(from)?.has(to) === true || begin(from, to),
    canAdd: () => true, // together they are one
    canInvite: invite,
  };
}

const nobodyBegins =
  "Nobody can begin a conversation here with somebody whom they do not know: go on in one that has a message";

function dropOld(times: Map<UserId | symbol, number>, nowMs: number): void {
  for (const [to, atMs] of times) if (nowMs - atMs >= minuteMs) times.delete(to);
}

function tooMany(perMinute: number, waitMs: number): TidingsError {
  const retryAfterMs = Math.max(1_000, Math.ceil(waitMs));
  const message = `You have begun ${perMinute} conversations with people whom you did not know within a minute: retry in ${Math.ceil(retryAfterMs / 1_000)} s`;
  return new TidingsError("TOO_MANY_REQUESTS", message, { retryAfterMs });
}
