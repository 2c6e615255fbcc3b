import { type Backoff, backoffMs } from "./backoff.ts";
import { closedError, type Connector } from "./connector.ts";
import { TidingsClientError, toClientError } from "./errors.ts";
import { createNonce } from "./nonce.ts";
import type { OutboxLimits } from "./options.ts";
import { isSameConversation, type SendTarget } from "./same-conversation.ts";
import { createSnapshot, type Readable, type Snapshot } from "./snapshot.ts";

/** A message that is to be sent. */
export interface SendRequest<Content = unknown> extends SendTarget {
  readonly content: Content;
  /** Idempotency key, 1–64 characters, unique per sender. Default: random. */
  readonly nonce?: string | undefined;
}

/** A message that is not known to be stored yet. */
export interface OutboxEntry<Content = unknown> extends SendTarget {
  readonly nonce: string;
  readonly content: Content;
  /** `pending`: waits for its turn, a connection or its next try. `failed`: waits for `retry` or `discard`. */
  readonly status: "pending" | "sending" | "failed";
  /** Why it failed. */
  readonly error?: TidingsClientError;
  readonly queuedAtMs: number;
}

export interface OutboxOptions<Result> {
  readonly send: (message: SendTarget & { readonly content: unknown; readonly nonce: string }) => Promise<Result>;
  readonly connector: Connector;
  readonly limits: OutboxLimits;
  readonly backoff: Backoff;
  readonly onListenerError: (error: unknown) => void;
}

interface Item<Result> {
  readonly entry: OutboxEntry;
  readonly promise: Promise<Result>;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: TidingsClientError) => void;
}

/** The messages to one conversation, oldest first; only the first is ever under way. */
interface Lane {
  readonly target: SendTarget;
  readonly nonces: string[];
  isBusy: boolean;
}

/**
 * Sends messages until their outcome is known: in order within a conversation, with the same nonce at every try, so that
 * the server stores each once however often it arrives.
 */
export class Outbox<Result> {
  readonly #options: OutboxOptions<Result>;
  readonly #entries: Snapshot<readonly OutboxEntry[]>;
  readonly #stopListening: () => void;
  /** In the order in which they were queued. */
  readonly #items = new Map<string, Item<Result>>();
  readonly #lanes: Lane[] = [];
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #sending = 0;
  #closed = false;

  constructor(options: OutboxOptions<Result>) {
    this.#options = options;
    this.#entries = createSnapshot<readonly OutboxEntry[]>([], options.onListenerError);
    this.#stopListening = options.connector.state.subscribe(() => this.#pump());
  }

  get entries(): Readable<readonly OutboxEntry[]> {
    return this.#entries;
  }

  /**
   * Resolves once the message is stored. Rejects when trying again would not help: the entry is `failed` then. A nonce
   * that is in the outbox already is not sent twice: its promise is returned, after a `retry` if it had failed.
   */
  send(request: SendRequest): Promise<Result> {
    const { maxEntries } = this.#options.limits;
    if (this.#closed) return Promise.reject(closedError());
    const { nonce = createNonce(), to, conversationId, content } = request;
    const known = this.#items.get(nonce);
    if (known) return known.entry.status === "failed" ? this.retry(nonce) : known.promise;
    if (this.#items.size >= maxEntries) {
      const message = `${maxEntries} messages wait to be sent already: wait for some, or discard the failed ones`;
      return Promise.reject(new TidingsClientError("OUTBOX_FULL", message));
    }
    return this.#queue({
      nonce,
      ...(to === undefined ? {} : { to }),
      ...(conversationId === undefined ? {} : { conversationId }),
      content,
      status: "pending",
      queuedAtMs: Date.now(),
    });
  }

  /** Sends a failed message again, with its nonce, after what is queued for its conversation. */
  retry(nonce: string): Promise<Result> {
    if (this.#closed) return Promise.reject(closedError());
    const item = this.#items.get(nonce);
    if (item?.entry.status !== "failed") {
      return Promise.reject(new TidingsClientError("NOT_FOUND", `No failed message has the nonce ${nonce}`));
    }
    const { error: _, ...entry } = item.entry;
    return this.#queue({ ...entry, status: "pending" });
  }

  /** Forgets a failed message. `false` if there is none with that nonce. */
  discard(nonce: string): boolean {
    if (this.#items.get(nonce)?.entry.status !== "failed") return false;
    this.#items.delete(nonce);
    this.#publish();
    return true;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopListening();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    for (const { entry, reject } of this.#items.values()) if (entry.status !== "failed") reject(closedError());
  }

  #queue(entry: OutboxEntry): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    promise.catch(() => {}); // whoever does not look at the promise finds the failure in the entry
    this.#items.set(entry.nonce, { entry, promise, resolve, reject });
    const lane = this.#lanes.find(({ target }) => isSameConversation(target, entry));
    if (lane) lane.nonces.push(entry.nonce);
    else this.#lanes.push({ target: entry, nonces: [entry.nonce], isBusy: false });
    this.#publish();
    this.#pump();
    return promise;
  }

  #pump(): void {
    const { connector, limits } = this.#options;
    for (const lane of this.#lanes) {
      if (this.#closed || !connector.isOnline || this.#sending >= limits.maxSending) return;
      if (!lane.isBusy) void this.#sendFirst(lane);
    }
  }

  /** Keeps the lane busy until its first message has an outcome. */
  async #sendFirst(lane: Lane): Promise<void> {
    const [nonce] = lane.nonces;
    const item = nonce === undefined ? undefined : this.#items.get(nonce);
    if (nonce === undefined || !item) throw new Error("A lane of the outbox was empty");
    lane.isBusy = true;
    this.#sending += 1;
    const { status: _, queuedAtMs: __, error: ___, ...message } = item.entry;
    let hasRenewed = false;
    for (let failures = 0; !this.#closed; failures += 1) {
      this.#change(nonce, { status: "sending" });
      try {
        const result = await this.#options.send(message);
        this.#items.delete(nonce);
        this.#publish();
        item.resolve(result);
        break;
      } catch (cause) {
        const error = toClientError(cause);
        if (this.#closed) break;
        if (error.code === "UNAUTHORIZED" && !hasRenewed) {
          hasRenewed = true;
          this.#change(nonce, { status: "pending" });
          await this.#options.connector.renew();
        } else if (!error.retryable) {
          this.#change(nonce, { status: "failed", error });
          item.reject(error);
          break;
        } else this.#change(nonce, { status: "pending" });
        await this.#waitToRetry(error, failures);
      }
    }
    this.#sending -= 1;
    lane.isBusy = false;
    lane.nonces.shift();
    this.#lanes.splice(this.#lanes.indexOf(lane), 1);
    if (lane.nonces.length > 0) this.#lanes.push(lane); // the others first
    this.#pump();
  }

  /** After a lost connection the next one is enough: it has waited itself. */
  async #waitToRetry({ code, retryAfterMs }: TidingsClientError, failures: number): Promise<void> {
    const { connector, backoff } = this.#options;
    if (this.#closed) return;
    if (code !== "DISCONNECTED" || connector.isOnline) {
      const delayMs = Math.max(backoffMs(backoff, failures, Math.random()), retryAfterMs ?? 0);
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, delayMs);
      this.#timers.add(timer);
      await promise;
      this.#timers.delete(timer);
    }
    if (connector.isOnline) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = connector.state.subscribe(() => {
      if (connector.isOnline) resolve();
    });
    await promise;
    stop();
  }

  #change(nonce: string, change: Pick<OutboxEntry, "status" | "error">): void {
    const item = this.#items.get(nonce);
    if (!item) return;
    this.#items.set(nonce, { ...item, entry: { ...item.entry, ...change } });
    this.#publish();
  }

  #publish(): void {
    this.#entries.set(Array.from(this.#items.values(), ({ entry }) => entry));
  }
}
