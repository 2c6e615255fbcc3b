import type { Random } from "./random.ts";

/** What can break, each in its own time: several are broken at once now and then. */
export const faultKinds = {
  node: ["kill", "drain", "freeze"],
  postgres: ["kill", "restart", "hold", "restore", "cut", "delay", "blackHole", "refuse"],
  redis: ["kill", "pause", "cut", "delay", "blackHole", "refuse"],
  file: ["restore", "full"],
  clock: ["ahead", "back"],
  client: ["cut", "delay", "blackHole", "halfClose", "refuse"],
} as const;

export type Part = keyof typeof faultKinds;

/**
 * `file`: that of a node without services. It is put back to what it was, or what the process writes is refused.
 * `clock`: the wall clock of a node leaps, and is set right again. For the links of `postgres` and `redis`, `which` is the node at their end, the last being nobody's; for `client`, the client.
 */
export type Fault = {
  [P in Part]: {
    readonly part: P;
    readonly kind: (typeof faultKinds)[P][number];
    /** Counts from 0. */
    readonly which: number;
    /** Milliseconds; the delay for `delay`. */
    readonly forMs: number;
    readonly delayMs: number;
  };
}[Part];

const longShare = 0.12;
const longFactor = 6;

export interface PlannedFault {
  readonly fault: Fault;
  /** Pause before it, in which this part is whole. Milliseconds. */
  readonly afterMs: number;
}

export interface PlanOptions<P extends Part> {
  readonly part: P;
  readonly random: Random;
  /** How many of them there are. */
  readonly count: number;
  readonly kinds: readonly (typeof faultKinds)[P][number][];
  readonly pauseMs: readonly [number, number];
  readonly forMs: readonly [number, number];
}

/** The faults of one part, without end. Each kind comes as often as the others, in an order that the seed decides. */
export function* planFaults<P extends Part>(options: PlanOptions<P>): Generator<PlannedFault, never> {
  const { part, random, count, kinds, pauseMs, forMs } = options;
  for (;;) {
    for (const kind of random.shuffled(kinds)) {
      const fault = {
        part,
        kind,
        which: random.integer(0, count - 1),
        // Now and then longer than the leases and time limits of the system.
        forMs: random.integer(...forMs) * (random.chance(longShare) ? longFactor : 1),
        delayMs: random.integer(20, 400),
      };
      yield { fault: fault as unknown as Fault, afterMs: random.integer(...pauseMs) };
    }
  }
}

/** `node:kill` and so on. A part's name alone stands for all its kinds; nothing for everything. */
export function chooseKinds(only: readonly string[]): {
  readonly [P in Part]: readonly (typeof faultKinds)[P][number][];
} {
  const parts = Object.keys(faultKinds) as Part[];
  const known = [...parts, ...parts.flatMap((part) => faultKinds[part].map((kind) => `${part}:${kind}`))];
  for (const name of only) {
    if (name !== "none" && !known.includes(name))
      throw new RangeError(`There is no fault ${name}: choose of none, ${known.join(", ")}`);
  }
  const choose = <P extends Part>(part: P): readonly (typeof faultKinds)[P][number][] =>
    faultKinds[part].filter((kind) => only.length === 0 || only.includes(part) || only.includes(`${part}:${kind}`));
  return {
    node: choose("node"),
    postgres: choose("postgres"),
    redis: choose("redis"),
    file: choose("file"),
    clock: choose("clock"),
    client: choose("client"),
  };
}
