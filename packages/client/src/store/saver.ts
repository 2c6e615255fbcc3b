import type { StoreContext } from "./store-context.ts";

/** Changes are gathered for so long before they are saved. Milliseconds. */
const saveMs = 1_000;

export interface SaverOptions<T> {
  /** What is to be saved, as it is now. */
  readonly snapshot: () => T;
  readonly save: (value: T) => Promise<void>;
}

/** Saves after changes, at most once in a while, one after the other; at once when the page goes or the store closes. */
export class Saver<T> {
  readonly #context: StoreContext;
  readonly #options: SaverOptions<T>;
  #isStarted = false;
  #hasChanged = false;
  #cancel: (() => void) | null = null;
  #saving: Promise<void> = Promise.resolve();

  constructor(context: StoreContext, options: SaverOptions<T>) {
    this.#context = context;
    this.#options = options;
  }

  /** What was saved before has been read. */
  start(): void {
    this.#isStarted = true;
    const page = globalThis as Partial<Pick<EventTarget, "addEventListener" | "removeEventListener">>;
    const onHide = (): void => void this.#save();
    page.addEventListener?.("pagehide", onHide);
    this.#context.onClose(() => page.removeEventListener?.("pagehide", onHide));
  }

  changed(): void {
    this.#hasChanged = true;
    if (!this.#isStarted) return;
    this.#cancel ??= this.#context.later(() => void this.#save(), saveMs);
  }

  close(): Promise<void> {
    return this.#save();
  }

  #save(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    if (!this.#isStarted || !this.#hasChanged) return this.#saving;
    this.#hasChanged = false;
    const value = this.#options.snapshot();
    const before = this.#saving;
    const write = async (): Promise<void> => {
      await before;
      try {
        await this.#options.save(value);
      } catch (error) {
        this.#context.report(error); // nothing but time is lost
      }
    };
    this.#saving = write();
    return this.#saving;
  }
}
