import { epochOf, numberOf } from "../feeds/event-id.ts";
import type { StoreContext } from "./store-context.ts";

export interface CatchUpOptions {
  readonly context: StoreContext;
  /** The feed's newest event, as the server has it. */
  readonly head: () => Promise<string>;
  /** The events that follow may have been read long ago. */
  readonly onBehind: () => void;
  readonly onCaughtUp: () => void;
}

/**
 * Whether the events of a feed are current, or make up for a time without a connection. The feed is behind until it has reached the event
 * that was the newest when the connection came back.
 */
export class CatchUp {
  readonly #options: CatchUpOptions;
  #position: string | null = null;
  /** The event up to which the feed is behind, once that is known. */
  #upTo: string | null = null;
  #isBehind = true;
  #asked = 0;

  constructor(options: CatchUpOptions) {
    this.#options = options;
  }

  /** @param newest the feed's newest event; `null` if it is not known, and the server is asked */
  start(position: string, newest: string | null): void {
    const { context } = this.#options;
    this.#position = position;
    if (newest === null) void this.#ask();
    else {
      this.#upTo = newest;
      this.#check(newest);
    }
    context.onClose(
      context.onConnection((isOnline) => {
        if (!isOnline) this.#begin();
        else if (this.#isBehind) void this.#ask();
      }),
    );
  }

  /** The feed has come to this event. */
  reached(position: string): void {
    this.#position = position;
    if (this.#upTo !== null) this.#check(this.#upTo);
  }

  #begin(): void {
    this.#isBehind = true;
    this.#upTo = null;
    this.#asked += 1; // earlier answers no longer count
    this.#options.onBehind();
  }

  async #ask(): Promise<void> {
    const { context, head } = this.#options;
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const upTo = await context.persist(head);
      if (asked !== this.#asked) return;
      this.#upTo = upTo;
      this.#check(upTo);
    } catch (error) {
      if (asked !== this.#asked) return;
      context.report(error);
      this.#end();
    }
  }

  /** In another epoch, everything has been loaded again. */
  #check(upTo: string): void {
    const position = this.#position ?? upTo;
    if (epochOf(position) !== epochOf(upTo) || numberOf(position) >= numberOf(upTo)) this.#end();
  }

  #end(): void {
    this.#upTo = null;
    this.#isBehind = false;
    this.#options.onCaughtUp();
  }
}
