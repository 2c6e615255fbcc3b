import type { PresenceState } from "@tidings/core";
import { keepIfSame } from "../feeds/snapshot.ts";
import { Derived } from "./derived.ts";
import type { StoreContext } from "./store-context.ts";

/** The most users that the server allows in one subscription. */
const maxUsers = 500;

/** How long changes of the watched users are gathered: a list that scrolls mounts and unmounts many rows. Milliseconds. */
const gatherMs = 30;

interface Watch {
  readonly userIds: ReadonlySet<string>;
  readonly stop: () => void;
}

/** The presence of all users that somebody listens to, in as few subscriptions as possible. */
export class People {
  readonly #context: StoreContext;
  readonly #readables = new Map<string, Derived<PresenceState | undefined>>();
  readonly #states = new Map<string, PresenceState>();
  readonly #watched = new Set<string>();
  #watches: Watch[] = [];
  #isGathering = false;

  constructor(context: StoreContext) {
    this.#context = context;
  }

  presence(userId: string): Derived<PresenceState | undefined> {
    const known = this.#readables.get(userId);
    if (known) return known;
    const readable = new Derived<PresenceState | undefined>(
      this.#context.notifier,
      () => this.#states.get(userId),
      (isListening) => {
        if (isListening) this.#watched.add(userId);
        else this.#watched.delete(userId);
        this.#gather();
      },
    );
    this.#readables.set(userId, readable);
    return readable;
  }

  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    this.#context.later(() => {
      this.#isGathering = false;
      this.#watch();
    }, gatherMs);
  }

  /** New subscriptions start before old ones stop, so that no user is ever unwatched. */
  #watch(): void {
    const userIds = [...this.#watched];
    const old = this.#watches;
    this.#watches = [];
    for (let i = 0; i < userIds.length; i += maxUsers) {
      const part = new Set(userIds.slice(i, i + maxUsers));
      const same = old.find((watch) => isSame(watch.userIds, part));
      this.#watches.push(same ?? { userIds: part, stop: this.#open([...part]) });
    }
    for (const watch of old) if (!this.#watches.includes(watch)) watch.stop();
  }

  #open(userIds: readonly string[]): () => void {
    const { client } = this.#context;
    return this.#context.keepOpen(
      (onError) => client.presence.onChange({ userIds }, { onEvent: (states) => this.#take(states), onError }),
      (error) => this.#context.report(error),
    );
  }

  #take(states: readonly PresenceState[]): void {
    for (const state of states) {
      const known = this.#states.get(state.userId);
      if (known && keepIfSame(known, state) === known) continue;
      this.#states.set(state.userId, state);
      this.#readables.get(state.userId)?.invalidate();
    }
  }
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));
