import { longestBackOffMs, maxAttempts, retryMs } from "../due/back-off.ts";
import { answerBefore, deadlineOf } from "../due/deadline.ts";
import type { SparseReports } from "../due/sparse-reports.ts";
import type { WorkLoop } from "../due/work-loop.ts";
import type { UserId } from "../model/ids.ts";
import type { Channel, ChannelMessage, ChannelResult, ReachedPush } from "../ports/channel.ts";
import type { ReachStore, StoredAddress } from "../ports/reach-store.ts";
import type { Store } from "../ports/store.ts";
import type { AddressOutcome, OutwardOutcome } from "../ports/trace-store.ts";
import type { ProviderPauses } from "./provider-pauses.ts";
import { keyOfRange } from "./range-key.ts";
import type { ChannelCounts } from "./reach-counts.ts";
import type { ReachOptions } from "./reach-options.ts";
import type { Rests } from "./rests.ts";
import type { Turn } from "./turn.ts";
import { type ClosedRange, countUnread } from "./unread-after.ts";

/** What one message is about, and the addresses that are to have it. */
export interface Range {
  /** The pushes of the category after this number … */
  readonly n: number;
  /** … up to this one. */
  readonly upTo: number;
  /** Those that are unread, the oldest first. */
  readonly pushes: readonly ReachedPush[];
  /** Where older ones are that it leaves out; `null` if it leaves out none. */
  readonly rest: ClosedRange | null;
  readonly addresses: readonly StoredAddress[];
  /** How often it has been tried. */
  readonly attempts: number;
  readonly mandatory: boolean;
  /** How many pushes of the user are unread in all. */
  readonly unread: number;
}

/** What became of a range. */
export interface SentRange {
  /** When to try again, by the ids of the addresses that are not done with. Empty if the range is given up. */
  readonly retries: ReadonlyMap<string, number>;
  /** How often it has been tried now. */
  readonly attempts: number;
  /** `false`: the application could not say what the message is, so no address was asked. */
  readonly isRendered: boolean;
  readonly restUntilMs: number;
  readonly outcome: OutwardOutcome;
}

/** Sends a range to its addresses. `null` if the node closes before anything is sent. */
export type SendRange = (turn: Turn, range: Range) => Promise<SentRange | null>;

/** A message, whatever address it goes to. */
type Content = Omit<ChannelMessage<unknown>, "address">;

/** How long a message is worth delivering. */
const ttlMs = 3 * 24 * 60 * 60_000;

/** `sideBySide`: to how many addresses of a user a message goes at the same time. */
export function createSendRange({
  store,
  reach,
  options: { planOf, render, unsubscribeUrl = () => null },
  leaseMs,
  sideBySide,
  pauses,
  rests,
  counts,
  reports,
  loop,
  now,
  onError,
}: {
  readonly store: Pick<Store, "epoch" | "pushes">;
  readonly reach: Pick<ReachStore, "markFailing">;
  readonly options: Pick<ReachOptions, "planOf" | "render" | "unsubscribeUrl">;
  readonly leaseMs: number;
  readonly sideBySide: number;
  readonly pauses: ProviderPauses;
  readonly rests: Rests;
  readonly counts: ChannelCounts;
  readonly reports: SparseReports;
  readonly loop: Pick<WorkLoop, "isClosing" | "hasGivenUp">;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}): SendRange {
  /** What a message says, as the application makes it; `null` if it cannot, or not in time. */
  async function contentOf({ taken, channel, deadline }: Turn, range: Range): Promise<Content | null> {
    const { userId, category } = taken;
    const { name } = channel;
    const { n, upTo, pushes, rest, mandatory, unread } = range;
    const more = rest ? await countUnread(store, planOf, rest) : 0;
    const make = async (): Promise<Content> => ({
      key: keyOfRange({ userId, channel: name, n, upTo }),
      epoch: store.epoch,
      userId,
      pushes,
      rendered: await render({ channel: name, userId, category, pushes, more }),
      tag: tagOf(category, pushes),
      unread,
      unsubscribeUrl: mandatory ? null : unsubscribeUrl({ userId, channel: name, category }),
      ttlMs,
    });
    if (deadline.aborted) return null; // nothing of the application's was slow
    let problem: unknown = new Error("it takes too long");
    const content = await answerBefore<Content | null>(deadline, make, {
      late: null,
      failed(_, error) {
        problem = error;
        return null;
      },
    });
    if (!content && !loop.hasGivenUp()) {
      onError(new Error(`${name}: a message cannot be rendered now: ${String(problem)}`, { cause: problem }));
    }
    return content;
  }

  /** If there is no message, all addresses are tried again later. */
  function again({ addresses, attempts }: Range): Map<string, number> {
    const retryAtMs = now() + retryMs(attempts + 1, null);
    return new Map(addresses.map(({ id }) => [id, retryAtMs]));
  }

  /** Asks the channel to send a message to each address, few at the same time. */
  async function ask(
    { taken, channel, place, deadline }: Turn,
    range: Range,
    content: Content,
  ): Promise<Pick<SentRange, "retries"> & Pick<OutwardOutcome, "addresses">> {
    const addresses: Record<string, AddressOutcome> = {};
    const retries = new Map<string, number>();
    const rounds = Math.ceil(range.addresses.length / sideBySide);
    // those that do not answer leave time to ask the others
    const deadlineOfEach = (): AbortSignal =>
      rounds > 1 ? AbortSignal.any([deadline, deadlineOf(leaseMs / rounds)]) : deadline;

    /** When to try again; `null` if the address is done with. */
    const sendTo = async (address: StoredAddress): Promise<number | null> => {
      const pausedUntilMs = pauses.until(channel, address.address);
      if (pausedUntilMs > now()) return pausedUntilMs;
      const message = { ...content, address: address.address };
      const result = await answerBefore(deadlineOfEach(), (signal) => channel.send(message, signal), {
        late: later("no answer in time"),
        failed: later,
      });
      // no fault of the address
      if (result.result === "later" && loop.hasGivenUp()) return now();
      addresses[address.id] = toOutcome(address, result, now());
      return take(taken.userId, channel, address, result, range.attempts + 1);
    };

    place.sends(rounds);
    const waiting = range.addresses.values();
    const sendNext = async (): Promise<void> => {
      for (const address of waiting) {
        const againMs = await sendTo(address);
        if (againMs !== null) retries.set(address.id, againMs);
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, sendNext));
    return { addresses, retries };
  }

  /** Keeps what became of a message. When to try this address again; `null` if it is done with. */
  async function take(
    userId: UserId,
    channel: Channel,
    address: StoredAddress,
    result: ChannelResult,
    attempts: number,
  ): Promise<number | null> {
    const { name } = channel;
    const provider = pauses.providerOf(channel, address.address);
    // what is shown of an address must not cost the outcome of its message
    const mark = async (sinceMs: number | null): Promise<void> =>
      reach.markFailing(userId, address.id, sinceMs).catch(onError);
    counts.add(name, result.result);
    if (result.result === "later") {
      if (result.waits === "provider") {
        // of its own: how often this range has been tried says nothing about the provider
        const pauseMs = result.retryAfterMs ?? pauses.failed(provider);
        pauses.begin(provider, now() + Math.min(pauseMs, longestBackOffMs));
      }
      if (address.failingSinceMs === null) await mark(now());
      return now() + retryMs(attempts, result.retryAfterMs);
    }
    pauses.answered(provider);
    if (result.result === "refused") reports.report(name, `${name} refuses a message: ${result.reason}`);
    else if (result.result === "sent" && address.failingSinceMs !== null) await mark(null);
    return null;
  }

  function giveUpAfter(attempts: number, { name }: Channel): boolean {
    if (attempts < maxAttempts) return false;
    counts.add(name, "givenUp");
    onError(new Error(`${name}: given up after ${attempts} attempts to reach a user`));
    return true;
  }

  return async (turn, range) => {
    const { taken, channel } = turn;
    const { userId, category } = taken;
    const { n, upTo } = range;
    const content = await contentOf(turn, range);
    if (loop.isClosing()) return null;
    const { addresses, retries } = content ? await ask(turn, range, content) : { addresses: {}, retries: again(range) };
    const attempts = range.attempts + (loop.hasGivenUp() ? 0 : 1);
    const isGivenUp = retries.size > 0 && giveUpAfter(attempts, channel);
    const what = isGivenUp ? "givenUp" : "tried";
    return {
      retries: isGivenUp ? new Map() : retries,
      attempts,
      isRendered: content !== null,
      restUntilMs: rests.begin(taken, range.addresses.length),
      outcome: { userId, channel: channel.name, category, n, upTo, what, atMs: now(), attempts, addresses },
    };
  };
}

/** A channel that does not answer or throws may do better next time. */
const later = (reason: string): ChannelResult => ({ result: "later", reason, retryAfterMs: null, waits: "address" });

/** Providers say what they like. */
const toKeptText = (text: string): string => text.toWellFormed().replaceAll("\0", "").slice(0, 200);

function toOutcome({ label }: StoredAddress, result: ChannelResult, atMs: number): AddressOutcome {
  const told = { label: toKeptText(label), result: result.result, atMs };
  return result.result === "sent" ? told : { ...told, reason: toKeptText(result.reason) };
}

/** What a later message about the same thing replaces: one conversation's, by its id, or all of a category's. */
function tagOf(category: string, pushes: readonly ReachedPush[]): string {
  const conversations = new Set(
    pushes.map(({ data }) => (data as { readonly conversationId?: unknown } | null)?.conversationId),
  );
  const [only] = conversations;
  return conversations.size === 1 && typeof only === "string" ? only : category;
}
