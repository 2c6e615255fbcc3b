import type { ConnectionLabel, ConnectionTrace } from "../model/push-trace.ts";

/** Of so many entries it is remembered when they were handed out. */
const remembered = 64;

/** How far one subscription has come in its feed, and when: for those who ask what happened to a push. */
export class Passage {
  readonly #label: ConnectionLabel;
  readonly #sinceMs: number;
  readonly #now: () => number;
  #began: { readonly n: number; readonly atMs: number; readonly wasThere: boolean } | null = null;
  /** The last number that was handed out; times of the last ones before it. */
  #n = 0;
  #times: number[] = [];

  constructor(label: ConnectionLabel, now: () => number) {
    this.#label = label;
    this.#now = now;
    this.#sinceMs = now();
  }

  /** It goes on after this number. `wasThere`: because its client has said that it was there. */
  begin(n: number, wasThere: boolean): void {
    this.#began = { n, atMs: this.#now(), wasThere };
    this.#n = n;
    this.#times = [];
  }

  /** The next number was handed out. */
  pass(n: number): void {
    this.#n = n;
    this.#times.push(this.#now());
    if (this.#times.length > remembered) this.#times.shift();
  }

  tell(seq: number): Omit<ConnectionTrace, "node"> {
    const [label, sinceMs] = [this.#label, this.#sinceMs];
    if (!this.#began || seq > this.#n) return { ...label, sinceMs, passed: "behind", atMs: null };
    const { n, atMs, wasThere } = this.#began;
    if (seq <= n) return { ...label, sinceMs, passed: wasThere ? "had" : "began", atMs };
    return { ...label, sinceMs, passed: "handed", atMs: this.#times.at(seq - this.#n - 1) ?? null };
  }
}
