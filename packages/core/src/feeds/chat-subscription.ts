import { encodeChatEvent } from "../model/event-json.ts";
import type { ChatEvent, ChatFeedEvent } from "../model/events.ts";
import type { UserId } from "../model/ids.ts";
import { toEventId } from "../model/position.ts";
import type { Tracked } from "../hub/hub.ts";
import type { FeedEntry } from "../ports/write.ts";
import type { DirectSubscription, EncodedEvent } from "./direct.ts";
import type { FeedItem, FeedReader } from "./feed-reader.ts";
import type { GroupFollower, GroupItem } from "./group-follower.ts";

/** An event with its id, before it is encoded. */
interface Taken {
  readonly id: string;
  readonly of: Pick<FeedEntry<ChatEvent>, "event" | "json">;
}

export interface ChatSubscriptionOptions {
  readonly userId: UserId;
  readonly epoch: string;
  /** The user's own feed, started. */
  readonly own: FeedReader<"chat">;
  /** Of the groups that the user is in, if there are any. */
  readonly follower: GroupFollower | null;
  /** Makes one as soon as they come into a group: most users of most applications are in none. */
  readonly createFollower: () => GroupFollower;
  /** Whether the user's own feed is shown; if not, it only tells of the group that is. */
  readonly showsOwn: boolean;
}

/** A user's own chat feed and the groups that they are in, as one. */
export class ChatSubscription implements DirectSubscription<Tracked<ChatEvent>> {
  readonly #options: ChatSubscriptionOptions;
  #follower: GroupFollower | null;
  #wake: (() => void) | null = null;
  #pay: ((bytes: number) => number) | null = null;
  #onUpToDate: (() => void) | undefined;
  /** The feeds take turns, so that one with much to tell keeps nobody waiting. */
  #isOwnTurn = true;

  constructor(options: ChatSubscriptionOptions) {
    this.#options = options;
    this.#follower = options.follower;
  }

  attach(wake: () => void): void {
    this.#wake = wake;
    this.#options.own.attach(wake);
    this.#follower?.attach(wake);
  }

  paceBy(pay: (bytes: number) => number, onUpToDate?: () => void): void {
    this.#pay = pay;
    this.#onUpToDate = onUpToDate;
    this.#options.own.paceBy(pay);
    this.#follower?.paceBy(pay);
  }

  poll(): EncodedEvent | null | "end" {
    const taken = this.#take();
    if (taken === null || taken === "end") return taken;
    const { id, of } = taken;
    return { id, json: of.json ?? encodeChatEvent(of.event) };
  }

  get isBehind(): boolean {
    return this.#options.own.isBehind || this.#follower?.isBehind === true;
  }

  async next(): Promise<IteratorResult<Tracked<ChatEvent>, undefined>> {
    while (true) {
      const taken = this.#take();
      if (taken === "end") return { done: true, value: undefined };
      if (taken) return { done: false, value: { id: taken.id, event: taken.of.event } };
      if (!this.isBehind) this.#onUpToDate?.();
      await new Promise<void>((resolve) => this.attach(resolve));
    }
  }

  return(): Promise<IteratorResult<Tracked<ChatEvent>, undefined>> {
    this.#options.own.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(): Taken | null | "end" {
    const first = this.#isOwnTurn ? this.#takeOwn() : this.#takeOfGroups();
    if (first) {
      this.#isOwnTurn = !this.#isOwnTurn;
      return first;
    }
    if (this.#isOwnTurn) return this.#takeOfGroups();
    // what the own feed says may give the groups something to read
    return this.#takeOwn() ?? this.#takeOfGroups();
  }

  #takeOwn(): Taken | null | "end" {
    const { own, epoch, showsOwn } = this.#options;
    for (let item = own.poll(); item !== null; item = own.poll()) {
      if (item === "end") return item;
      this.#heed(item);
      if (!showsOwn) continue;
      const id = toEventId({ epoch, n: item.n });
      if (item.kind === "entry") return { id, of: item.entry };
      if (item.kind !== "signal") return { id, of: { event: { type: item.kind } } };
    }
    return null;
  }

  /** What the user's own feed says of the groups that they are in. */
  #heed(item: FeedItem<ChatFeedEvent>): void {
    const { own, userId } = this.#options;
    if (item.kind === "reset" && item.n > own.startHead) this.#obtainFollower().lookForGroups();
    // what came before the start was known when the groups were looked up
    if (item.kind !== "entry" || item.n <= own.startHead) return;
    const { event } = item.entry;
    if (event.type !== "members") return;
    if (event.added?.some((member) => member.userId === userId)) this.#obtainFollower().join(event.conversationId);
  }

  #obtainFollower(): GroupFollower {
    if (!this.#follower) {
      this.#follower = this.#options.createFollower();
      if (this.#wake) this.#follower.attach(this.#wake);
      if (this.#pay) this.#follower.paceBy(this.#pay);
    }
    return this.#follower;
  }

  #takeOfGroups(): Taken | null {
    if (!this.#follower) return null;
    let item: GroupItem | null;
    try {
      item = this.#follower.poll();
    } catch (cause) {
      // otherwise the close would wake the caller, who would poll again and find the end before they get the failure
      this.attach(() => {});
      this.#options.own.close();
      throw cause;
    }
    if (!item) return null;
    const { groupId, n } = item;
    const id = toEventId({ epoch: this.#options.epoch, n, groupId });
    if (item.kind === "entry") return { id, of: item };
    return {
      id,
      of: { event: item.kind === "ready" ? { type: "ready" } : { type: "reset", conversationId: groupId } },
    };
  }
}
