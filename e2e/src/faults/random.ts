import { createHash } from "node:crypto";

/** A sequence of decisions that a seed stands for. */
export interface Random {
  /** From 0 to under 1. */
  next(): number;
  /** Both ends included. */
  integer(least: number, most: number): number;
  chance(share: number): boolean;
  oneOf<T>(values: readonly T[]): T;
  shuffled<T>(values: readonly T[]): T[];
  /** A sequence of its own for one part of the run: what that decides does not depend on how fast the others are. */
  fork(name: string): Random;
}

export function createRandom(seed: string): Random {
  const next = mulberry32(createHash("sha256").update(seed).digest().readUInt32LE());
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    chance: (share) => next() < share,
    oneOf<T>(values: readonly T[]): T {
      if (values.length === 0) throw new RangeError("nothing to choose from");
      return values[integer(0, values.length - 1)] as T;
    },
    shuffled<T>(values: readonly T[]): T[] {
      const result = [...values];
      for (let i = result.length - 1; i > 0; i -= 1) {
        const j = integer(0, i);
        [result[i], result[j]] = [result[j] as T, result[i] as T];
      }
      return result;
    },
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
