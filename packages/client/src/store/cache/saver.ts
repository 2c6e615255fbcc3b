import type { StoreContext } from "../store-context.ts";

/** So long changes are gathered that come together. Milliseconds. */
const gatherMs = 50;

/** What changes again and again is saved no more often than this. Milliseconds. */
const everyMs = 1_000;

type Listening = Pick<EventTarget, "addEventListener">;

export interface SaverOptions<T> {
  /** What is to be saved, as it is now. */
  readonly snapshot: () => T;
  readonly save: (value: T) => Promise<void>;
}

/**
 * Saves after changes, soon but at most once in a while, one after the other. At once when the store closes, and when there
 * may soon be no page to do it or no network to do without it: the connection is lost, or the page hidden, frozen or gone.
 */
export class Saver<T> {
  readonly #context: StoreContext;
  readonly #options: SaverOptions<T>;
  #isStarted = false;
  #hasChanged = false;
  #savedAtMs = -Infinity;
  #cancel: (() => void) | null = null;
  /** Something is to be saved that is not being saved yet. */
  #isDue = false;
  #saving: Promise<void> | null = null;

  constructor(context: StoreContext, options: SaverOptions<T>) {
    this.#context = context;
    this.#options = options;
  }

  /** What was saved before has been read. */
  start(): void {
    this.#isStarted = true;
    const { connection } = this.#context.client;
    const page = globalThis as Partial<Listening> & { readonly document?: Listening };
    const saveNow = (): void => this.#save();
    const closing = new AbortController();
    const { signal } = closing;
    page.addEventListener?.("pagehide", saveNow, { signal });
    for (const type of ["visibilitychange", "freeze"]) page.document?.addEventListener(type, saveNow, { signal });
    const stop = connection.subscribe(() => {
      if (connection.state.status !== "online") saveNow();
    });
    this.#context.onClose(() => {
      closing.abort();
      stop();
    });
  }

  changed(): void {
    this.#hasChanged = true;
    if (!this.#isStarted || this.#cancel) return;
    // without a connection only the user changes anything, and it is here or nowhere
    const isBusy = this.#context.client.connection.state.status === "online";
    const delayMs = isBusy ? this.#savedAtMs + everyMs - performance.now() : 0;
    this.#cancel = this.#context.later(() => this.#save(), Math.max(gatherMs, delayMs));
  }

  async close(): Promise<void> {
    this.#save();
    await this.#saving;
  }

  #save(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (!this.#isStarted || !this.#hasChanged) return;
    this.#isDue = true;
    this.#saving ??= this.#saveWhatIsDue();
  }

  /** Databases get stuck: meanwhile only that there is something to save is kept. */
  async #saveWhatIsDue(): Promise<void> {
    while (this.#isDue) {
      this.#isDue = false;
      this.#hasChanged = false;
      this.#savedAtMs = performance.now();
      try {
        await this.#options.save(this.#options.snapshot());
      } catch (error) {
        this.#context.report(error); // nothing but time is lost
      }
    }
    this.#saving = null;
  }
}
