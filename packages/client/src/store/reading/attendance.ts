import type { AttentionDesk } from "../attention-desk.ts";
import type { ConversationLog } from "../log/conversation-log.ts";
import type { ConversationSummary } from "../conversation/conversation-view.ts";
import { ReadMark } from "./read-mark.ts";
import { Reader } from "./reader.ts";
import type { InView } from "./reading-state.ts";
import type { StoreContext } from "../store-context.ts";
import type { Truth } from "../conversation/truth.ts";

export interface AttendanceOptions {
  readonly context: StoreContext;
  readonly conversationId: string;
  readonly desk: AttentionDesk;
  readonly log: ConversationLog;
  readonly truth: () => Truth;
  readonly summary: () => ConversationSummary<unknown>;
  readonly isListed: () => boolean;
  readonly isStale: () => boolean;
  /** It was opened, and the list does not have it yet. */
  readonly onUnlisted: () => void;
  /** What was read here has changed. */
  readonly onMark: () => void;
  readonly onNewSince: () => void;
}

/** How this user attends to one conversation on this page: whether it is open, whether they look at it, and how far they have read it. */
export class Attendance {
  readonly #options: AttendanceOptions;
  readonly #mark: ReadMark;
  readonly #reader: Reader;
  #opened = 0;
  #unmount = (): void => {};
  #stopViewing = (): void => {};

  constructor(options: AttendanceOptions) {
    const { context, conversationId, onMark, onNewSince } = options;
    this.#options = options;
    this.#mark = new ReadMark({ context, conversationId, onChange: onMark });
    this.#reader = new Reader({ onRead: (seq) => this.markRead(seq), onNewSince });
  }

  /** Up to where it was read here; the server may not know it yet. */
  get marked(): number {
    return this.#mark.seq;
  }

  set marked(seq: number) {
    this.#mark.seq = seq;
  }

  /** As `newSince` of a message log. */
  get newSince(): number | null | undefined {
    const { newSince } = this.#reader;
    return typeof newSince === "number" ? this.#pastOwn(newSince) : newSince;
  }

  /** The user has read their own messages: `seq`, moved past those that follow it. */
  #pastOwn(seq: number): number {
    let end = seq;
    while (this.#options.log.window.at(end + 1)?.own) end += 1;
    return end;
  }

  #count(): void {
    const summary = this.#options.summary();
    this.#reader.counts({ ...summary, readSeq: this.#pastOwn(summary.readSeq) });
  }

  /** The counts of the conversation may have changed. */
  counted(): void {
    if (this.#reader.isOpen) this.#count();
  }

  /** This user has written in it. */
  answered(here: boolean): void {
    this.#reader.answered(here);
  }

  inView(view: InView | null): void {
    this.#reader.inView(view);
  }

  /** Tells the server how far this user has read, if it may not know yet. */
  tellRead(): void {
    if (this.#mark.seq > this.#options.truth().readSeq) this.#mark.tell();
  }

  /** Somebody looks at the chat from now on, or no longer does. */
  beforeEyes(on: boolean): void {
    const { context, conversationId } = this.#options;
    this.#stopViewing();
    this.#stopViewing = on
      ? // The feed of all conversations brings its messages. This subscription only tells the server that the user has it open.
        context.keepOpen(
          (onError) => context.client.chat.onMessage({ conversationId }, { onEvent() {}, onError }),
          (error) => context.report(error),
        )
      : () => {};
    this.#reader.looking(on);
  }

  open(): () => void {
    const { desk, conversationId, log, isListed, onUnlisted } = this.#options;
    this.#opened += 1;
    if (this.#opened === 1) this.#unmount = desk.mount(conversationId);
    // what is loaded depends on how far the user has read
    if (isListed()) this.begin();
    else {
      log.prepare();
      onUnlisted();
    }
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.#opened -= 1;
      if (this.#opened > 0) return;
      this.#unmount();
      this.#reader.closed();
    };
  }

  /** Shows the chat from the first message that is not read, or its end. */
  begin(): void {
    const { context, log, truth } = this.#options;
    if (this.#opened === 0 || this.#reader.isOpen) {
      if (this.#opened > 0 || log.isPrepared) log.ensure();
      return;
    }
    this.#count();
    this.#reader.opened();
    const newSince = this.#reader.newSince ?? null;
    const isFarBack = newSince !== null && truth().lastSeq - newSince > context.pageSize;
    const hasFirst = newSince !== null && log.isLoaded && log.window.has(newSince + 1);
    if (isFarBack && !hasFirst) void log.loadAround(newSince);
    else if (!hasFirst && log.isLoaded && !log.follows) void log.loadNewest();
    else log.ensure();
  }

  markRead(seq: number): void {
    const { truth, summary, isStale } = this.#options;
    const { lastSeq, readSeq } = truth();
    const upTo = Math.min(seq, lastSeq);
    if (upTo <= Math.max(readSeq, this.#mark.seq)) return;
    if (summary().unread === 0 && !isStale()) return; // there is nothing to read
    this.#mark.raise(upTo);
  }
}
