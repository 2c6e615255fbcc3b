import type { Message } from "@tidings/core";
import { type TidingsClientError, toClientError } from "../../model/errors.ts";
import type { CachedLog } from "../cache/cache.ts";
import { changed, type ChangeEvent } from "./message-change.ts";
import { MessageWindow } from "./message-window.ts";
import type { HistoryPage } from "../wire/store-client.ts";
import type { StoreContext } from "../store-context.ts";
import type { LoadStatus } from "../conversation/conversation-view.ts";

/** The most messages that the server gives at a time, and that wait here until they can be shown. */
const maxMessages = 200;

/** How long messages that may be out of date are gathered before they are loaded again. Milliseconds. */
const doubtMs = 1_000;

export interface ConversationLogOptions {
  readonly context: StoreContext;
  readonly conversationId: string;
  /** Resolves once the feed is followed. What is loaded earlier may miss messages in between. */
  readonly started: () => Promise<void>;
  /** These messages have been loaded. `isNewest`: none came after them when the server read them. */
  readonly onLoaded: (messages: readonly Message[], isNewest: boolean) => void;
  readonly onChange: () => void;
}

/**
 * Loads the messages of one conversation and takes those that the feed brings. The loaded messages never have a gap: a message that does
 * not follow the last one waits until the messages in between have been loaded.
 */
export class ConversationLog {
  readonly #options: ConversationLogOptions;
  readonly window: MessageWindow;
  status: LoadStatus | "idle" = "idle";
  hasOlder = false;
  isLoadingOlder = false;
  isLoadingNewer = false;
  error: TidingsClientError | null = null;
  /** Whether what is loaded reaches, or is about to reach, the newest message; not so after a jump into the past. */
  #follows = true;
  /**
   * Messages from the feed that do not follow the loaded ones, without a gap, newest last. While a page is being loaded that will replace
   * everything, all messages from the feed, because the page may be older.
   */
  #tail: Message[] = [];
  #isReplacing = false;
  /**
   * The loaded messages may belong to another history, or some of them if the server's database was exchanged between two pages. Nothing is
   * added to them, and none of them stay.
   */
  #isDoubted = false;
  /** The number of running requests, and the changes since the first of them began, which their pages may not have yet. */
  #loading = 0;
  #changes: ChangeEvent[] = [];
  /** The seqs of messages that may be out of date. They are loaded again. */
  #unsure = new Set<number>();
  /** Those that are being loaded again. */
  #asked: readonly number[] = [];
  #isLoadingNewest = false;
  #isCatchingUp = false;
  #isPrepared = false;
  /** Counts the replacements of all messages. A page that was requested earlier must not be joined to the new ones. */
  #generation = 0;

  constructor(options: ConversationLogOptions) {
    this.#options = options;
    this.window = new MessageWindow(options.context.me);
  }

  get isLoaded(): boolean {
    return this.status === "ready";
  }

  /** Something will be loaded soon, but nothing has been requested yet. */
  get isPrepared(): boolean {
    return this.#isPrepared;
  }

  /** Nothing has been requested. */
  get isBlank(): boolean {
    return this.status === "idle" || this.#isPrepared;
  }

  get follows(): boolean {
    return this.#follows;
  }

  /** Whether the newest messages are here or will be, so that they show whatever is stored. */
  get showsNewest(): boolean {
    return this.status !== "idle" && (this.#follows || this.#isLoadingNewest);
  }

  /** The newest messages, `null` if they do not reach up to the last one, or may be of another history. */
  toCache(lastSeq: number, most: number): CachedLog | null {
    const { messages: all, last } = this.window;
    if (!this.isLoaded || !this.#follows || this.#isDoubted || (last ?? 0) !== lastSeq) return null;
    const messages = all.slice(-most);
    const hasOlder = this.hasOlder || messages.length < all.length;
    return { messages, hasOlder, unsure: [...this.#asked, ...this.#unsure] };
  }

  /** Takes the messages from a cache, which reach up to the newest one. */
  restore({ messages, hasOlder, unsure }: CachedLog): void {
    this.window.append(messages);
    this.hasOlder = hasOlder;
    this.status = "ready";
    for (const seq of unsure) this.#doubt(seq);
  }

  /** A message from the feed. */
  take(message: Message): void {
    if (this.status === "idle" || (!this.#isDoubted && message.seq <= (this.window.last ?? 0))) return;
    const previous = this.#tail.at(-1)?.seq;
    if (previous !== undefined && message.seq <= previous) return;
    if (previous !== undefined && message.seq !== previous + 1) this.#tail = [];
    this.#tail.push(message);
    if (this.isLoaded) this.#joinTail();
    if (this.#tail.length > maxMessages) this.#tail.shift();
  }

  /** A change from the feed, of a message that may be here or not. */
  change(event: ChangeEvent): void {
    if (this.status === "idle") return;
    if (this.#loading > 0) this.#changes.push(event);
    this.#tail = this.#tail.map((message) => this.#changed(message, event));
    for (const seq of this.window.change(event)) this.#doubt(seq);
    this.#options.onChange();
  }

  /** Something will be loaded once it is known what. New messages will be part of it. */
  prepare(): void {
    if (this.status !== "idle" && this.status !== "failed") return;
    this.status = "loading";
    this.#isPrepared = true;
    this.#options.onChange();
  }

  /** It could not be found out what to load. */
  abandon(error: TidingsClientError): void {
    if (!this.#isPrepared) return;
    this.#isPrepared = false;
    this.status = "failed";
    this.error = error;
    this.#options.onChange();
  }

  /** Loads the newest messages, unless messages are loaded or being loaded. */
  ensure(): void {
    if (this.status === "idle" || this.status === "failed" || this.#isPrepared) void this.loadNewest();
  }

  /** Replaces what is loaded with the newest page. What joins it without a gap stays, unless there was a reset. Never rejects. */
  async loadNewest(): Promise<void> {
    const isDoubted = this.#isDoubted;
    this.#isLoadingNewest = true;
    await this.#replace(
      () => this.#history({}),
      ({ messages: loaded, hasMore }) => {
        const messages = this.#upToDate(loaded);
        if (isDoubted) this.window.replace([]);
        if (!this.window.replace(messages)) this.hasOlder = hasMore;
        this.#follows = true;
        this.#options.onLoaded(messages, true);
      },
    );
  }

  /** Replaces what is loaded with the part around a message. Never rejects. */
  async loadAround(seq: number): Promise<void> {
    this.#isLoadingNewest = false;
    await this.#replace(
      () => Promise.all([this.#history({ before: seq + 1 }), this.#history({ after: seq })]),
      ([before, after]) => {
        const messages = this.#upToDate([...before.messages, ...after.messages]);
        this.window.replace([]);
        this.window.append(messages);
        this.hasOlder = before.hasMore;
        this.#follows = !after.hasMore;
        this.#options.onLoaded(messages, !after.hasMore);
      },
    );
  }

  /** After a reset the messages may be wrong: they are loaded again, and shown as they are until then. */
  reload(): void {
    if (this.status === "idle") return;
    const { first, last } = this.window;
    this.#tail = [];
    this.#changes = []; // they belong to another history
    this.#isDoubted = true;
    if (this.#follows || first === null || last === null) void this.loadNewest();
    else void this.loadAround(Math.floor((first + last) / 2));
  }

  async loadOlder(): Promise<void> {
    const { first } = this.window;
    if (!this.isLoaded || this.isLoadingOlder || !this.hasOlder || first === null) return;
    this.isLoadingOlder = true;
    const generation = this.#generation;
    await this.#loadPage({ before: first }, (page) => {
      const messages = this.#upToDate(page.messages);
      this.window.prepend(messages);
      this.hasOlder = page.hasMore;
      this.#options.onLoaded(messages, false);
    });
    if (generation === this.#generation) this.isLoadingOlder = false;
    this.#options.onChange();
  }

  async loadNewer(): Promise<void> {
    const { last } = this.window;
    if (!this.isLoaded || this.isLoadingNewer || this.#follows || last === null) return;
    this.isLoadingNewer = true;
    const generation = this.#generation;
    await this.#loadPage({ after: last }, (page) => {
      const messages = this.#upToDate(page.messages);
      this.window.append(messages);
      this.#follows = !page.hasMore;
      this.#options.onLoaded(messages, !page.hasMore);
      this.#joinTail();
    });
    if (generation === this.#generation) this.isLoadingNewer = false;
    this.#options.onChange();
  }

  // --- how ---

  #history(range: { before?: number; after?: number }): Promise<HistoryPage> {
    const { context, conversationId } = this.#options;
    return context.client.chat.history({ conversationId, ...range, limit: context.pageSize });
  }

  /** Loads something that replaces all messages. Only the newest such load counts. */
  async #replace<Loaded>(load: () => Promise<Loaded>, apply: (loaded: Loaded) => void): Promise<void> {
    this.#dropPages();
    const generation = this.#generation;
    this.#isReplacing = true;
    this.#isPrepared = false;
    if (!this.isLoaded) this.status = "loading";
    this.#options.onChange();
    this.#loading += 1;
    try {
      await this.#options.started();
      const loaded = await this.#options.context.persist(load, (error) => this.#fail(generation, error));
      if (generation !== this.#generation) return;
      this.#dropPages(); // pages that were requested meanwhile belong to the old messages
      this.#endReplacing();
      this.status = "ready";
      this.error = null;
      apply(loaded);
      this.#joinTail();
    } catch (error) {
      if (generation !== this.#generation) return;
      this.#endReplacing();
      this.error = toClientError(error);
      if (!this.isLoaded) this.status = "failed";
    } finally {
      this.#endLoading();
    }
    this.#options.onChange();
  }

  #endReplacing(): void {
    this.#isReplacing = false;
    this.#isDoubted = false;
    this.#isLoadingNewest = false;
  }

  #dropPages(): void {
    this.#generation += 1;
    this.isLoadingOlder = false;
    this.isLoadingNewer = false;
    this.#isCatchingUp = false;
  }

  async #loadPage(range: { before?: number; after?: number }, join: (page: HistoryPage) => void): Promise<void> {
    const generation = this.#generation;
    this.#options.onChange();
    this.#loading += 1;
    try {
      const page = await this.#history(range);
      if (generation !== this.#generation) return;
      this.error = null;
      join(page);
    } catch (error) {
      this.#fail(generation, toClientError(error));
    } finally {
      this.#endLoading();
    }
  }

  #fail(generation: number, error: TidingsClientError): void {
    if (generation !== this.#generation) return;
    this.error = error;
    this.#options.onChange();
  }

  /** Appends the waiting messages if they follow the last one; otherwise loads the messages in between. */
  #joinTail(): void {
    if (this.#isDoubted) return;
    const last = this.window.last ?? 0;
    const fresh = this.#tail.filter(({ seq }) => seq > last);
    if (fresh[0]?.seq === last + 1 && this.#follows) {
      this.window.append(fresh);
      if (!this.#isReplacing) this.#tail = [];
      this.#options.onLoaded(fresh, false);
    } else if (!this.#isReplacing) this.#tail = fresh;
    if (this.#isReplacing) return;
    if (this.#follows && (this.window.last ?? 0) < (this.#tail.at(-1)?.seq ?? 0)) void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    if (this.#isCatchingUp) return;
    this.#isCatchingUp = true;
    const { context, onLoaded } = this.#options;
    const generation = this.#generation;
    const isCurrent = (): boolean => generation === this.#generation;
    this.#loading += 1;
    try {
      const page = await context.persist(() => this.#history({ after: this.window.last ?? 0 }));
      if (!isCurrent()) return;
      this.#isCatchingUp = false;
      if (page.hasMore) {
        void this.loadNewest(); // too much was missed: it can be paged back to
        return;
      }
      const messages = this.#upToDate(page.messages);
      this.window.append(messages);
      onLoaded(messages, true);
      if (messages.length === 0) this.#tail = []; // the waiting messages belong to another history
      this.#joinTail();
    } catch (error) {
      if (isCurrent()) this.#isCatchingUp = false;
      this.#fail(generation, toClientError(error));
    } finally {
      this.#endLoading();
    }
    this.#options.onChange();
  }

  // --- changes ---

  #endLoading(): void {
    this.#loading -= 1;
    if (this.#loading === 0) this.#changes = [];
  }

  /** The messages of a page with the changes that came while it was being loaded. */
  #upToDate(messages: readonly Message[]): Message[] {
    return messages.map((message) => this.#changes.reduce((current, event) => this.#changed(current, event), message));
  }

  #changed(before: Message, event: ChangeEvent): Message {
    const { message, isSure } = changed(before, event);
    if (!isSure) this.#doubt(message.seq);
    return message;
  }

  #doubt(seq: number): void {
    this.#unsure.add(seq);
    if (this.#unsure.size === 1) this.#options.context.later(() => void this.#makeSure(), doubtMs);
  }

  /** Loads the messages again that may be out of date, beginning with the newest. */
  async #makeSure(): Promise<void> {
    const { context, onChange } = this.#options;
    const unsure = [...this.#unsure].filter((seq) => this.window.has(seq));
    this.#unsure = new Set();
    if (unsure.length === 0) return;
    this.#asked = [...this.#asked, ...unsure];
    const last = Math.max(...unsure);
    const limit = Math.min(maxMessages, last - Math.min(...unsure) + 1);
    const generation = this.#generation;
    const { conversationId } = this.#options;
    this.#loading += 1;
    try {
      const page = await context.persist(() =>
        context.client.chat.history({ conversationId, before: last + 1, limit }),
      );
      if (generation !== this.#generation) {
        for (const seq of unsure) this.#doubt(seq); // some may be from before what was loaded since then
        return;
      }
      for (const message of this.#upToDate(page.messages)) this.window.set(message);
      for (const seq of unsure) if (seq <= last - limit) this.#doubt(seq);
    } catch (error) {
      context.report(error);
    } finally {
      this.#asked = this.#asked.filter((seq) => !unsure.includes(seq));
      this.#endLoading();
    }
    onChange();
  }
}
