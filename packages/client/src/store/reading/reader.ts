import { initialReading, type InView, nextReading, type Reading, type ReadingEvent } from "./reading-state.ts";

export interface ReaderOptions {
  /** Everything up to `seq` is read now. */
  readonly onRead: (seq: number) => void;
  /** Where the new messages begin has changed. */
  readonly onNewSince: () => void;
}

/** How one conversation is read on this page, as the table in `reading-state.ts` decides. */
export class Reader {
  readonly #options: ReaderOptions;
  #reading: Reading = initialReading;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** `undefined` if the chat is not open. */
  get newSince(): number | null | undefined {
    return this.#reading.isOpen ? this.#reading.newSince : undefined;
  }

  get isOpen(): boolean {
    return this.#reading.isOpen;
  }

  counts(counts: Pick<Reading, "readSeq" | "lastSeq" | "unread">): void {
    const { readSeq, lastSeq, unread } = this.#reading;
    if (counts.readSeq === readSeq && counts.lastSeq === lastSeq && counts.unread === unread) return;
    this.#dispatch({ type: "counts", ...counts });
  }

  opened(): void {
    this.#dispatch({ type: "opened" });
  }

  closed(): void {
    this.#dispatch({ type: "closed" });
  }

  looking(isLooking: boolean): void {
    this.#dispatch({ type: "looking", isLooking });
  }

  inView(view: InView | null): void {
    const before = this.#reading.view;
    if (before?.from === view?.from && before?.to === view?.to) return;
    this.#dispatch({ type: "view", view });
  }

  answered(here: boolean): void {
    this.#dispatch({ type: "answered", here });
  }

  #dispatch(event: ReadingEvent): void {
    const before = this.#reading;
    const newSince = this.newSince;
    const [next, effects] = nextReading(before, event);
    this.#reading = next;
    if (newSince !== this.newSince) this.#options.onNewSince();
    for (const { seq } of effects) this.#options.onRead(seq);
  }
}
