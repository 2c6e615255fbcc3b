import { TidingsError } from "../model/errors.ts";
import type { ChatFeedEvent } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { ConversationStore, GroupPage, GroupPosition } from "../ports/conversation-store.ts";
import type { FeedEntry } from "../ports/write.ts";
import { visibleEvent } from "../rules/membership.ts";
import type { FollowedGroups } from "../states/followed-groups.ts";
import { usualBytes } from "./feed-reader.ts";
import type { LiveFeed } from "./live-feed.ts";
import type { GroupReader, LiveGroup, LiveGroups } from "./live-groups.ts";
import type { ReplayTurns } from "./replay-turns.ts";
import type { Rest } from "./resting-groups.ts";
import { Toll } from "./toll.ts";

type Entry = FeedEntry<ChatFeedEvent>;

/** What a follower yields: an entry of a group, or its own place in the group's feed. */
export type GroupItem =
  | ({ readonly kind: "entry"; readonly groupId: ConversationId } & Entry)
  | { readonly kind: "ready" | "reset"; readonly groupId: ConversationId; readonly n: number };

export interface GroupFollowerOptions {
  readonly userId: UserId;
  readonly chats: Pick<ConversationStore, "readGroups" | "membership" | "positions">;
  readonly groups: LiveGroups;
  /** One group alone, which is followed until the end; default: all that the user is in. */
  readonly only?: ConversationId | undefined;
  /** Live entries kept for a consumer that is slower than the groups; beyond it they are read from the store again. */
  readonly maxQueued: number;
  /** Entries of each group, and bytes of all, that are read from the store at a time. */
  readonly pageSize: number;
  readonly pageBytes: number;
  readonly turns: ReplayTurns;
  readonly followed: FollowedGroups;
  readonly onReplayError: (error: unknown) => void;
}

/** Where to go on in a group. */
export interface GroupStart {
  readonly position: GroupPosition;
  /** The number after which it goes on. */
  readonly n: number;
  /** What it yields first, if anything. */
  readonly first?: "ready" | "reset" | undefined;
  /** The newest number of which a copy may have been dropped. */
  readonly missed: number;
}

/** What was read of a group and has not been taken yet. */
interface Page {
  readonly group: LiveGroup;
  readonly entries: readonly (Omit<Entry, "event"> & { readonly event: ChatFeedEvent | null })[];
  taken: number;
  /** The user is no longer in the group: with the last of these it ends. */
  readonly isLast: boolean;
}

const groupsPerRead = 64;

/**
 * The groups of one user in one subscription. Of a group that it is up to date with it keeps nothing but a number, in the group: its
 * place there, which is the number of the last entry that was handed out or passed over.
 *
 * The invariant: every entry of a followed group after its place, as far as it was told of it, is in `#pages`, in
 * `#queue`, is held for the read that is under way (`#reading`), or will be read because the group is in `#behind`. An entry is
 * handed out only if its number is the next one. So whatever goes wrong, adding the group to `#behind` repairs it; and who
 * was removed from a group comes to the entry that says so before any that follows it, and follows it no further.
 */
export class GroupFollower implements GroupReader {
  readonly #options: GroupFollowerOptions;
  /** Those that it follows and that do not rest: all that have its place. A list, which takes the least room. */
  #followed: LiveGroup[] = [];
  /** Of messages up to this one the user sees nothing. Only where there are some. */
  readonly #fromSeq = new Map<LiveGroup, number>();
  readonly #behind = new Set<LiveGroup>();
  /** Where groups ended that are followed no more. */
  readonly #ended = new Map<ConversationId, number>();
  /** The one group that is looked at, while the user is not in it: what comes of it live is not theirs. */
  #left: LiveGroup | null = null;
  /** Groups that the user may have come into. */
  readonly #joined = new Set<ConversationId>();
  #mustLookForGroups = false;
  #firsts: GroupItem[] = [];
  /** How many of those have been taken: taking them out one by one would move all the others, each time. */
  #firstsTaken = 0;
  #pages: Page[] = [];
  #queue: { readonly group: LiveGroup; readonly entry: Entry }[] = [];
  /** Groups of which a page is on its way, and the entries that came since it was asked for. */
  readonly #reading = new Map<LiveGroup, Entry[]>();
  /** How many those are. */
  #held = 0;
  /** Groups that are counted for its user until it is closed. */
  #counted = 0;
  #isBusy = false;
  #closed = false;
  #failure: { readonly cause: unknown } | null = null;
  #wake: (() => void) | null = null;
  readonly #toll = new Toll();
  #endPause: (() => void) | null = null;

  constructor(options: GroupFollowerOptions) {
    this.#options = options;
  }

  /**
   * Follows groups from the places given. Nothing may be awaited between the read that told of them and this. Throws if its user
   * follows too many.
   */
  start(starts: readonly GroupStart[]): void {
    if (this.#closed) return; // while they were read: nobody would ever close it again
    this.#count(starts.filter(({ position, first }) => position.isMember || first).length);
    for (const { position, n, first, missed } of starts) {
      const { conversationId: groupId, head, isMember, fromSeq } = position;
      if (first) this.#firsts.push({ kind: first, groupId, n });
      const isUpToDate = isMember && n === head && missed <= head;
      if (isUpToDate && this.#mayRest && this.#options.groups.rest(groupId, { n, fromSeq }, this)) continue;
      if (!isMember && n >= head && this.#options.only === undefined) {
        if (first) this.#ended.set(groupId, n);
        continue;
      }
      const group = this.#follow(position, n);
      if (!isMember && this.#options.only !== undefined) this.#left = group;
      if (n < head || missed > head) this.#behind.add(group);
    }
  }

  attach(wake: () => void): void {
    this.#wake = wake;
  }

  paceBy(pay: (bytes: number) => number): void {
    this.#toll.payBy(pay);
  }

  /** The next item at hand, or `null` if there is none now. Throws, once, what ended it. */
  poll(): GroupItem | null {
    if (this.#failure) {
      const { cause } = this.#failure;
      this.#failure = null;
      throw cause;
    }
    if (this.#closed) return null;
    const item = this.#takeFirst() ?? this.#takeFromPages() ?? this.#takeFromQueue();
    if (!item && !this.#isBusy && this.#mustRead) void this.#read();
    return item;
  }

  /** Whether there is more to hand out than what comes live. */
  get isBehind(): boolean {
    const hasFirst = this.#firstsTaken < this.#firsts.length;
    return !this.#closed && (hasFirst || this.#isBusy || this.#mustRead || this.#pages.length > 0);
  }

  get #mustRead(): boolean {
    return this.#behind.size > 0 || this.#joined.size > 0 || this.#mustLookForGroups;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const group of this.#followed) this.#options.groups.leave(group, this);
    this.#options.groups.leaveResting(this);
    this.#options.followed.giveBack(this.#options.userId, this.#counted);
    this.#followed = [];
    this.#firsts = [];
    this.#behind.clear();
    this.#pages = [];
    this.#queue = [];
    this.#endPause?.();
  }

  letRest(groups: ReadonlySet<LiveGroup>): void {
    if (!this.#mayRest || this.isBehind || this.#queue.length > 0) return;
    this.#followed = this.#followed.filter((group) => !groups.has(group) || !this.#rest(group));
  }

  wake(group: LiveGroup, { n, fromSeq }: Rest): void {
    group.setPlace(this, n);
    this.#followed.push(group);
    this.#showFrom(group, fromSeq);
  }

  /** One that is looked at is kept as it is. */
  get #mayRest(): boolean {
    return this.#options.only === undefined;
  }

  #rest(group: LiveGroup): boolean {
    const n = group.placeOf(this);
    const fromSeq = this.#fromSeq.get(group) ?? 0;
    if (n === undefined || !this.#options.groups.rest(group.id, { n, fromSeq }, this)) return false;
    this.#fromSeq.delete(group);
    return true;
  }

  /**
   * The user's own feed says that they were added to a group: it is followed from that entry on. The next `poll` begins to read
   * it. This does not wake the host, which is just polling the own feed.
   */
  join(groupId: ConversationId): void {
    const { only } = this.#options;
    if (only !== undefined && only !== groupId) return;
    const followed = this.#groupOf(groupId);
    if (followed) this.#behind.add(followed);
    else this.#joined.add(groupId);
  }

  /** The user's own feed has lost entries: there may be groups of which it has not told. The next `poll` looks, as for `join`. */
  lookForGroups(): void {
    this.#mustLookForGroups = true;
  }

  follow(entry: Entry, feed: LiveFeed<"group">): void {
    const group = feed as LiveGroup;
    if (this.#behind.has(group)) return;
    const { maxQueued } = this.#options;
    const held = this.#reading.get(group);
    if ((held ? this.#held : this.#queue.length) >= maxQueued) {
      this.#behind.add(group);
    } else if (held) {
      held.push(entry);
      this.#held += 1;
    } else {
      this.#queue.push({ group, entry });
    }
    if (!held) this.#wake?.();
  }

  fallBehind(feed: LiveFeed<"group">): void {
    const group = feed as LiveGroup;
    if (group.placeOf(this) === undefined) return;
    this.#behind.add(group);
    this.#wake?.();
  }

  /** A push is of no group. */
  signal(): void {}

  #groupOf(groupId: ConversationId): LiveGroup | null {
    const group = this.#options.groups.get(groupId);
    return group && group.placeOf(this) !== undefined ? group : null;
  }

  #follow({ conversationId, head, fromSeq }: GroupPosition, n: number): LiveGroup {
    const group = this.#options.groups.follow(conversationId, head, this);
    group.setPlace(this, n);
    this.#followed.push(group);
    this.#showFrom(group, fromSeq);
    // it may have moved since the store was asked: the node knows, and has said so before there was a place
    if ((group.head ?? 0) > head) this.#behind.add(group);
    return group;
  }

  /** One that was not there at the start. If it is one too many, the subscription ends, and its client hears why. */
  #followAnother(position: GroupPosition, n: number): LiveGroup | null {
    try {
      this.#count(1);
    } catch (cause) {
      this.#failure = { cause };
      return null;
    }
    return this.#follow(position, n);
  }

  #count(groups: number): void {
    this.#options.followed.take(this.#options.userId, groups);
    this.#counted += groups;
  }

  #showFrom(group: LiveGroup, fromSeq: number): void {
    if (fromSeq > 0) this.#fromSeq.set(group, fromSeq);
    else this.#fromSeq.delete(group);
  }

  #leave(group: LiveGroup): void {
    if (this.#options.only !== undefined) {
      // they may be added again while they look: until then each copy sends it to the store, which knows
      this.#left = group;
      return;
    }
    this.#ended.set(group.id, group.placeOf(this) ?? 0);
    this.#followed = this.#followed.filter((followed) => followed !== group);
    this.#fromSeq.delete(group);
    this.#behind.delete(group);
    this.#options.groups.leave(group, this);
  }

  #takeFirst(): GroupItem | undefined {
    const item = this.#firsts[this.#firstsTaken];
    if (item) {
      this.#firstsTaken += 1;
    } else if (this.#firstsTaken > 0) {
      this.#firsts = [];
      this.#firstsTaken = 0;
    }
    return item;
  }

  #takeFromPages(): GroupItem | null {
    let passedOver = 0;
    for (let page = this.#pages[0]; page; page = this.#pages[0]) {
      const { group, entries, isLast } = page;
      while (page.taken < entries.length) {
        const entry = entries[page.taken];
        page.taken += 1;
        const item = entry && this.#advance(group, entry);
        if (item) {
          this.#toll.passedOver(passedOver);
          return item;
        }
        passedOver += entry?.json?.length ?? usualBytes;
      }
      this.#pages.shift();
      if (isLast && !this.#behind.has(group)) this.#leave(group);
    }
    this.#toll.passedOver(passedOver);
    return null;
  }

  #takeFromQueue(): GroupItem | null {
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      const { group, entry } = next;
      // it is in the page that is, or will be, read
      if (this.#behind.has(group) || this.#reading.has(group)) continue;
      if (group === this.#left) {
        this.#behind.add(group);
        continue;
      }
      const item = this.#advance(group, entry);
      if (item?.kind === "entry" && this.#isRemoved(item.event)) this.#leave(group);
      if (item) return item;
    }
    return null;
  }

  #isRemoved(event: ChatFeedEvent): boolean {
    return event.type === "members" && event.removed?.includes(this.#options.userId) === true;
  }

  #advance(group: LiveGroup, { n, event, json }: Page["entries"][number]): GroupItem | null {
    const place = group.placeOf(this);
    if (place === undefined || n <= place) return null;
    if (n > place + 1) {
      this.#behind.add(group);
      return null;
    }
    group.setPlace(this, n);
    const fromSeq = this.#fromSeq.get(group);
    const shown = event && fromSeq !== undefined ? visibleEvent(event, { fromSeq }) : event;
    return shown && { kind: "entry", groupId: group.id, n, event: shown, json: shown === event ? json : undefined };
  }

  async #read(): Promise<void> {
    this.#isBusy = true;
    try {
      await this.#untilAnswered(async () => {
        if (this.#mustLookForGroups) await this.#lookForGroups();
        for (const groupId of this.#joined) await this.#join(groupId);
        if (this.#behind.size > 0) await this.#readPages();
      });
    } catch (cause) {
      // once it is closed, nobody is left whom the failure of a read concerns
      if (!this.#closed) this.#failure = { cause };
    }
    this.#isBusy = false;
    this.#wake?.();
  }

  async #join(groupId: ConversationId): Promise<void> {
    const { chats, turns, userId } = this.#options;
    const found = await turns.take(userId, () => {
      // said again while it is asked, it is asked again
      this.#joined.delete(groupId);
      return this.#ask(() => chats.membership(userId, groupId), [groupId]);
    });
    if (this.#closed || !found) return;
    // what is known already, is not told again: its own feed may be behind the group's
    const n = Math.max(found.joinedN - 1, this.#ended.get(groupId) ?? 0);
    if (!found.isMember && n >= found.head) return;
    const group = this.#groupOf(groupId) ?? this.#followAnother(found, n);
    if (group) this.#behind.add(group);
  }

  async #lookForGroups(): Promise<void> {
    const { chats, turns, userId, only } = this.#options;
    const positions = await turns.take(userId, () => {
      this.#mustLookForGroups = false;
      return this.#ask(() => chats.positions(userId), []);
    });
    if (this.#closed) return;
    for (const position of positions) {
      const { conversationId: groupId, head, isMember } = position;
      if (!isMember || this.#groupOf(groupId) || (only !== undefined && only !== groupId)) continue;
      if (this.#followAnother(position, head)) this.#firsts.push({ kind: "reset", groupId, n: head });
    }
  }

  /** Asks the store; if it does not answer, what was asked for is asked for again. */
  async #ask<T>(read: () => Promise<T>, joined: readonly ConversationId[]): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (joined.length === 0) this.#mustLookForGroups = true;
      for (const groupId of joined) this.#joined.add(groupId);
      throw error;
    }
  }

  async #readPages(): Promise<void> {
    const { chats, turns, userId, pageSize, pageBytes } = this.#options;
    const { waitMs } = this.#toll;
    if (waitMs > 0) await this.#pause(waitMs);
    if (this.#closed) return;
    try {
      const pages = await turns.take(userId, () => {
        const groups = [...this.#behind].slice(0, groupsPerRead);
        for (const group of groups) {
          this.#behind.delete(group);
          this.#reading.set(group, []);
        }
        const from = groups.map((group) => ({ groupId: group.id, after: group.placeOf(this) ?? 0 }));
        return from.length === 0 ? Promise.resolve([]) : chats.readGroups(userId, from, pageSize, pageBytes);
      });
      if (this.#closed) return;
      for (const [i, group] of [...this.#reading.keys()].entries()) this.#turnTo(group, pages[i] ?? null);
    } catch (error) {
      for (const group of this.#reading.keys()) this.#behind.add(group);
      throw error;
    } finally {
      this.#reading.clear();
      this.#held = 0;
    }
  }

  #turnTo(group: LiveGroup, page: GroupPage | null): void {
    const place = group.placeOf(this);
    if (place === undefined) return;
    if (!page) {
      this.#leave(group);
      return;
    }
    const { head, trimmed, isMember, fromSeq } = page;
    this.#showFrom(group, fromSeq);
    if (isMember && group === this.#left) this.#left = null;
    const isGone = trimmed > place || head < place;
    if (isGone) {
      group.setPlace(this, head);
      this.#firsts.push({ kind: "reset", groupId: group.id, n: head });
    } else if ((page.entries.at(-1)?.n ?? place) < head) {
      this.#behind.add(group);
    }
    group.observe(head, this);
    const entries = isGone ? [] : page.entries;
    if (entries.length > 0 || !isMember) this.#pages.push({ group, entries, taken: 0, isLast: !isMember });
    // what came meanwhile follows the page
    for (const entry of this.#reading.get(group) ?? []) this.#queue.push({ group, entry });
  }

  /** While the store is away the subscription stays, and goes on when the store is back. */
  async #untilAnswered(read: () => Promise<void>): Promise<void> {
    for (let attempt = 0; !this.#closed; attempt += 1) {
      try {
        await read();
        return;
      } catch (error) {
        if (this.#closed || !(error instanceof TidingsError && error.retry)) throw error;
        this.#options.onReplayError(error);
        await this.#pause(Math.min(5_000, 100 * 2 ** attempt) * (0.5 + Math.random() / 2));
      }
    }
  }

  /** Ends early when it is closed. */
  async #pause(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    this.#endPause = resolve;
    await promise;
    clearTimeout(timer);
    this.#endPause = null;
  }
}
