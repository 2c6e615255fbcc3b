import { createDeferred } from "../../feeds/deferred.ts";
import type { StoreContext } from "../store-context.ts";

/** How long changes that come together are gathered. Milliseconds. */
const gatherMs = 50;

/** The shortest time between two saves while changes keep coming. Milliseconds. */
const everyMs = 1_000;

/** How long closing waits for a save. Milliseconds. */
const closeMs = 2_000;

type Listening = Pick<EventTarget, "addEventListener">;

export interface SaverOptions<T> {
  /** What is to be saved, as it is now. */
  readonly snapshot: () => T;
  readonly save: (value: T) => Promise<void>;
}

/**
 * Saves soon after a change, but not too often, and one save at a time. Saves at once when the store closes, the connection is lost, or
 * the page is hidden, frozen or closed.
 */
export class Saver<T> {
  readonly #context: StoreContext;
  readonly #options: SaverOptions<T>;
  #isStarted = false;
  #hasChanged = false;
  #savedAtMs = -Infinity;
  #cancel: (() => void) | null = null;
  /** Something changed after the current save began. */
  #isDue = false;
  #saving: Promise<void> | null = null;

  constructor(context: StoreContext, options: SaverOptions<T>) {
    this.#context = context;
    this.#options = options;
  }

  /** Call it once what was saved before has been read. */
  start(): void {
    this.#isStarted = true;
    const page = globalThis as Partial<Listening> & { readonly document?: Listening };
    const saveNow = (): void => this.#save();
    const closing = new AbortController();
    const { signal } = closing;
    page.addEventListener?.("pagehide", saveNow, { signal });
    for (const type of ["visibilitychange", "freeze"]) page.document?.addEventListener(type, saveNow, { signal });
    const stop = this.#context.client.connection.subscribe(() => this.#context.isOnline || saveNow());
    this.#context.onClose(() => {
      closing.abort();
      stop();
    });
  }

  changed(): void {
    this.#hasChanged = true;
    if (!this.#isStarted || this.#cancel) return;
    // without a connection only this user changes anything, and it is kept nowhere else
    const delayMs = this.#context.isOnline ? this.#savedAtMs + everyMs - performance.now() : 0;
    this.#cancel = this.#context.later(() => this.#save(), Math.max(gatherMs, delayMs));
  }

  async close(): Promise<void> {
    this.#save();
    const { promise: limit, resolve } = createDeferred<void>();
    const timer = setTimeout(resolve, closeMs);
    await Promise.race([this.#saving, limit]);
    clearTimeout(timer);
    [this.#isStarted, this.#isDue] = [false, false]; // the database may be deleted next, and must not come back
  }

  #save(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (!this.#isStarted || !this.#hasChanged) return;
    this.#isDue = true;
    this.#saving ??= this.#saveWhatIsDue();
  }

  /** Databases sometimes get stuck. Meanwhile only a flag is kept, not every change. */
  async #saveWhatIsDue(): Promise<void> {
    while (this.#isDue) {
      this.#isDue = false;
      this.#hasChanged = false;
      this.#savedAtMs = performance.now();
      try {
        await this.#options.save(this.#options.snapshot());
      } catch (error) {
        this.#context.report(error); // the next start only takes longer
      }
    }
    this.#saving = null;
  }
}
