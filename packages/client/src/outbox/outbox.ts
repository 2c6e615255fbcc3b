import { type Backoff, backoffMs } from "../connection/backoff.ts";
import { closedError, type Connector } from "../connection/connector.ts";
import { createDeferred } from "../feeds/deferred.ts";
import { type OnError, TidingsClientError, toClientError } from "../model/errors.ts";
import { createNonce } from "../calls/nonce.ts";
import type { OutboxLimits } from "../options.ts";
import type {
  SendRequest,
  MessageChange,
  OutboxState,
  OutboxEntry,
  OutboxChange,
  SentMessage,
  MadeChange,
} from "./outbox-entry.ts";
import type { OpenOutboxStorage, OutboxStorage, StoredMessage } from "./outbox-storage.ts";
import { isSameConversation, type SendTarget } from "../model/same-conversation.ts";
import { createSnapshot, keepIfSame, type Readable, type Snapshot } from "../feeds/snapshot.ts";

export interface OutboxOptions {
  /** Carries out an entry. Doing it again changes nothing. */
  readonly perform: (entry: StoredMessage) => Promise<unknown>;
  readonly connector: Pick<Connector, "isOnline" | "renew" | "state">;
  readonly limits: OutboxLimits;
  readonly backoff: Backoff;
  /** Default: memory alone. */
  readonly storage?: OutboxStorage | undefined;
  readonly onError: OnError;
}

/** A message or a change, as what the outbox does with it. */
interface AnyEntry extends OutboxState, Omit<StoredMessage, "error"> {}

/** What the server answered, and for which entry, if that is known. */
interface Done {
  readonly entry: AnyEntry | undefined;
  readonly sent: SentMessage;
}

interface Item {
  readonly entry: AnyEntry;
  readonly promise: Promise<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: TidingsClientError) => void;
}

/** What waits for one conversation, oldest first. Only the first is ever sent. */
interface Lane {
  readonly target: SendTarget;
  readonly nonces: string[];
  /** Its first message is being sent, or waits until it may be sent again. */
  isBusy: boolean;
  /** How often that has failed, and whether a fresh token was asked for since. */
  failures: number;
  hasRenewed: boolean;
}

function toStored(entry: AnyEntry): StoredMessage {
  const { status: _, error, elsewhere: __, ...message } = entry;
  return { ...message, ...(error && { error: { code: error.code, message: error.message } }) };
}

const fromStored = ({ error, ...message }: StoredMessage): AnyEntry => ({
  ...message,
  ...(error ? { status: "failed", error: new TidingsClientError(error.code, error.message) } : { status: "pending" }),
});

const isMessage = ({ kind }: AnyEntry): boolean => kind === undefined;

/**
 * Sends messages, and changes of messages, until their outcome is known: in order within a conversation, with the same nonce at
 * every try, so that the server stores each once however often it arrives. With a storage, each is in it before it leaves, and
 * until its outcome is known.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #all: Snapshot<readonly AnyEntry[]>;
  /** The messages among them, and the changes. */
  #messages: readonly OutboxEntry[] = [];
  #changes: readonly OutboxChange[] = [];
  readonly #done: Snapshot<Done | null>;
  readonly #stopListening: () => void;
  readonly #storage: OpenOutboxStorage | undefined;
  /** Nothing is sent until the messages that earlier clients left are in front of it. */
  #isLoading: boolean;
  /** In the order in which they were queued. */
  #items = new Map<string, Item>();
  /** Those that are not in the storage yet, and so must not be sent. */
  readonly #unkept = new Set<string>();
  #elsewhere: readonly AnyEntry[] = [];
  readonly #lanes: Lane[] = [];
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #sending = 0;
  #closed = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    const onListenerError = (error: unknown): void => options.onError(error, { stage: "listener" });
    this.#all = createSnapshot<readonly AnyEntry[]>([], onListenerError);
    this.#done = createSnapshot<Done | null>(null, onListenerError);
    this.#stopListening = options.connector.state.subscribe(() => this.#pump());
    this.#isLoading = options.storage !== undefined;
    this.#storage = options.storage?.open({
      onAdopted: (messages) => this.#adopt(messages),
      onElsewhere: (messages) => {
        this.#elsewhere = messages.map((message) => Object.assign(fromStored(message), { elsewhere: true as const }));
        this.#publish();
      },
      onSentElsewhere: (sent) => this.#tellDone(sent),
      onWithdrawn: (nonces) => this.#drop(nonces),
      onError: (error) => options.onError(error, { stage: "storage" }),
    });
    if (this.#storage) void this.#load(this.#storage);
  }

  /** The messages. */
  get entries(): Readable<readonly OutboxEntry[]> {
    return { get: () => this.#messages, subscribe: this.#all.subscribe };
  }

  /** The changes of messages. */
  get changes(): Readable<readonly OutboxChange[]> {
    return { get: () => this.#changes, subscribe: this.#all.subscribe };
  }

  /** Calls the listener for each message that is stored, whichever client sent it, before its entry is removed. */
  readonly onSent = (listener: (sent: SentMessage) => void): (() => void) =>
    this.#done.subscribe(() => {
      const { entry, sent } = this.#done.get()!;
      if (!entry || isMessage(entry)) listener(sent);
    });

  /** Calls the listener for each change that is made, as `onSent` does for messages. */
  readonly onChanged = (listener: (made: MadeChange) => void): (() => void) =>
    this.#done.subscribe(() => {
      const { entry, sent } = this.#done.get()!;
      if (entry && !isMessage(entry)) listener({ change: entry as OutboxChange, result: sent.result });
    });

  /**
   * Resolves once the message is stored. Rejects when trying again would not help: the entry is `failed` then. A nonce
   * that is in the outbox already is not sent twice: its promise is returned, after a `retry` if it had failed.
   */
  send(request: SendRequest): Promise<unknown> {
    return this.#add({ ...request, nonce: request.nonce ?? createNonce() });
  }

  /** As `send`. The nonce keeps an edit from being made twice; the other changes can be repeated safely. */
  change(request: MessageChange & { readonly nonce?: string | undefined }): Promise<unknown> {
    return this.#add({ content: null, ...request, nonce: request.nonce ?? createNonce() });
  }

  #add(request: Omit<StoredMessage, "queuedAtMs" | "error">): Promise<unknown> {
    const { maxEntries } = this.#options.limits;
    if (this.#closed) return Promise.reject(closedError());
    const { nonce } = request;
    const known = this.#items.get(nonce);
    if (known) return known.entry.status === "failed" ? this.retry(nonce) : known.promise;
    if (this.#items.size >= maxEntries) {
      const message = `${maxEntries} messages are already waiting to be sent: wait until some are sent, or discard the failed ones`;
      return Promise.reject(new TidingsClientError("OUTBOX_FULL", message));
    }
    return this.#queue({ ...request, status: "pending", queuedAtMs: Date.now() });
  }

  /**
   * Sends a failed message again, with its nonce, after what is queued for its conversation. One that failed elsewhere is
   * this client's from then on.
   */
  retry(nonce: string): Promise<unknown> {
    if (this.#closed) return Promise.reject(closedError());
    const entry = this.#failed(nonce);
    if (!entry) return Promise.reject(new TidingsClientError("NOT_FOUND", `No failed message has the nonce ${nonce}`));
    return entry.elsewhere ? this.#takeOver(nonce) : this.#queue(entry);
  }

  /** Forgets a failed message. `false` if there is none with that nonce. */
  discard(nonce: string): boolean {
    const entry = this.#failed(nonce);
    if (!entry) return false;
    if (entry.elsewhere) void this.#discardElsewhere(nonce);
    else {
      void this.#keep((storage) => storage.remove(nonce));
      this.#drop([nonce]);
    }
    return true;
  }

  /** Rejects what is waiting. Resolves once the storage has what is left. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopListening();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    for (const { entry, reject } of this.#items.values()) if (entry.status !== "failed") reject(closedError());
    await this.#keep((storage) => storage.close());
  }

  #failed(nonce: string): AnyEntry | undefined {
    return this.#all.get().find((entry) => entry.nonce === nonce && entry.status === "failed");
  }

  /** Queues a message as the newest one, in the place of an earlier one with its nonce. */
  #queue(entry: AnyEntry): Promise<unknown> {
    const { error: _, ...message } = toStored(entry);
    this.#items.delete(message.nonce);
    const { promise } = this.#hold({ ...message, status: "pending" });
    if (this.#storage) void this.#put(message);
    this.#publish();
    this.#pump();
    return promise;
  }

  async #put(message: StoredMessage): Promise<void> {
    const { nonce } = message;
    this.#unkept.add(nonce);
    await this.#keep((storage) => storage.put(message));
    this.#unkept.delete(nonce);
    this.#pump();
  }

  #hold(entry: AnyEntry): Item {
    const item = { entry, ...createDeferred<unknown>() };
    item.promise.catch(() => {}); // a caller who ignores the promise finds the failure in the entry
    this.#items.set(entry.nonce, item);
    if (!this.#isLoading) this.#line(entry);
    return item;
  }

  #line(entry: AnyEntry): void {
    if (entry.status === "failed") return;
    const lane = this.#lanes.find(({ target }) => isSameConversation(target, entry));
    if (lane) lane.nonces.push(entry.nonce);
    else this.#lanes.push({ target: entry, nonces: [entry.nonce], isBusy: false, failures: 0, hasRenewed: false });
  }

  // --- what outlasts this client ---

  /** A message that cannot be stored is sent from memory. Resolves with `false` if the work failed. */
  async #keep(work: (storage: OpenOutboxStorage) => Promise<void>): Promise<boolean> {
    try {
      if (this.#storage) await work(this.#storage);
      return true;
    } catch (error) {
      this.#options.onError(error, { stage: "storage" });
      return false;
    }
  }

  /** While nothing can be sent, a storage may take longer: what it brings late still comes in front of what was written here. */
  async #load(storage: OpenOutboxStorage): Promise<void> {
    if (!(await this.#keep(() => storage.ready))) await this.#untilOnline();
    this.#isLoading = false;
    for (const { entry } of this.#items.values()) this.#line(entry);
    this.#pump();
  }

  #adopt(messages: readonly StoredMessage[]): void {
    if (this.#closed) return;
    const written = this.#items;
    if (this.#isLoading) this.#items = new Map();
    for (const message of messages) if (!written.has(message.nonce)) this.#hold(fromStored(message));
    if (this.#isLoading) for (const [nonce, item] of written) this.#items.set(nonce, item);
    this.#publish();
    this.#pump();
  }

  async #takeOver(nonce: string): Promise<unknown> {
    await this.#keep((storage) => storage.claim(nonce));
    const item = this.#items.get(nonce);
    if (!item) throw new TidingsClientError("NOT_FOUND", `Another client has already handled the message ${nonce}`);
    return item.entry.status === "failed" ? this.retry(nonce) : item.promise;
  }

  async #discardElsewhere(nonce: string): Promise<void> {
    await this.#keep((storage) => storage.claim(nonce));
    if (this.#items.has(nonce)) this.discard(nonce);
  }

  /** Forgets those of them that have failed. What is being sent goes on. */
  #drop(nonces: readonly string[]): void {
    for (const nonce of nonces) if (this.#items.get(nonce)?.entry.status === "failed") this.#items.delete(nonce);
    this.#publish();
  }

  // --- sending ---

  #pump(): void {
    const { connector, limits } = this.#options;
    for (const lane of this.#lanes) {
      if (this.#closed || !connector.isOnline || this.#sending >= limits.maxSending) return;
      const item = this.#items.get(lane.nonces[0] ?? "");
      if (item && !lane.isBusy && !this.#unkept.has(item.entry.nonce)) void this.#sendFirst(lane, item);
    }
  }

  /** Keeps the lane busy until its first message has an outcome, or may be sent again. */
  async #sendFirst(lane: Lane, item: Item): Promise<void> {
    lane.isBusy = true;
    this.#sending += 1;
    const error = await this.#try(lane, item);
    this.#sending -= 1;
    if (this.#closed) return;
    if (error) {
      this.#revise(item.entry.nonce, { status: "pending" });
      this.#pump(); // while it waits, another has its place
      await this.#waitToRetry(lane, error);
    } else {
      [lane.failures, lane.hasRenewed] = [0, false];
      lane.nonces.shift();
      this.#lanes.splice(this.#lanes.indexOf(lane), 1);
      if (lane.nonces.length > 0) this.#lanes.push(lane); // the others first
    }
    lane.isBusy = false;
    this.#pump();
  }

  /** Gives the error after which it is sent again; `null` if it has an outcome. */
  async #try(lane: Lane, { entry, resolve, reject }: Item): Promise<TidingsClientError | null> {
    const { nonce } = entry;
    this.#revise(nonce, { status: "sending" });
    try {
      const result = await this.#options.perform(entry);
      const sent = { nonce, result };
      this.#items.delete(nonce);
      void this.#keep((storage) => storage.remove(nonce, sent));
      this.#tellDone(sent);
      this.#publish();
      resolve(result);
    } catch (cause) {
      const error = toClientError(cause);
      const isStale = error.code === "UNAUTHORIZED" && !lane.hasRenewed;
      if (this.#closed || error.retryable || isStale) return error;
      this.#revise(nonce, { status: "failed", error });
      void this.#keep((storage) => storage.fail(nonce, { code: error.code, message: error.message }));
      reject(error);
    }
    return null;
  }

  /** A lost connection adds no delay of its own: reconnecting has one. */
  async #waitToRetry(lane: Lane, { code, retryAfterMs }: TidingsClientError): Promise<void> {
    const { connector, backoff } = this.#options;
    if (code === "UNAUTHORIZED") {
      lane.hasRenewed = true;
      await connector.renew();
    }
    lane.failures += 1;
    if (this.#closed || (code === "DISCONNECTED" && !connector.isOnline)) return;
    const delayMs = Math.max(backoffMs(backoff, lane.failures - 1, Math.random()), retryAfterMs ?? 0);
    const { promise, resolve } = createDeferred<void>();
    const timer = setTimeout(resolve, delayMs);
    this.#timers.add(timer);
    await promise;
    this.#timers.delete(timer);
  }

  async #untilOnline(): Promise<void> {
    const { connector } = this.#options;
    if (connector.isOnline) return;
    const { promise, resolve } = createDeferred<void>();
    const stop = connector.state.subscribe(() => {
      if (connector.isOnline) resolve();
    });
    await promise;
    stop();
  }

  /** The entry is still among those that are shown, unless it is another tab's that this one has not seen yet. */
  #tellDone(sent: SentMessage): void {
    const entry = this.#all.get().find(({ nonce }) => nonce === sent.nonce);
    this.#done.set({ entry, sent });
  }

  #revise(nonce: string, change: Pick<AnyEntry, "status" | "error">): void {
    const item = this.#items.get(nonce);
    if (!item) return;
    this.#items.set(nonce, { ...item, entry: { ...item.entry, ...change } });
    this.#publish();
  }

  #publish(): void {
    const own = Array.from(this.#items.values(), ({ entry }) => entry);
    const all = [...this.#elsewhere.filter(({ nonce }) => !this.#items.has(nonce)), ...own];
    this.#messages = keepIfSame(this.#messages, all.filter(isMessage));
    this.#changes = keepIfSame(this.#changes, all.filter((entry) => !isMessage(entry)) as unknown[] as OutboxChange[]);
    this.#all.set(all);
  }
}
