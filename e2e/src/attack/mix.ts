/** Looks for the mix of attacks that hurts most. */
export interface Mix {
  next(): readonly string[];
  /** How much one has hurt. */
  learn(names: readonly string[], ratio: number): void;
}

/** Attacks side by side: more would only share the attacker's own processor. */
const maxSize = 4;

/**
 * Begins with each attack alone, and goes on from the worst mix so far: one of it is exchanged, left out, or one is added.
 *
 * @param alone how much each attack hurts by itself
 * @param seed decides everything that is decided
 */
export function createMix(alone: ReadonlyMap<string, number>, seed: number): Mix {
  const names = [...alone.keys()];
  let state = seed || 1;
  const random = (below: number): number => {
    // xorshift: enough to choose with
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const ratios = new Map<string, { readonly names: readonly string[]; readonly ratio: number }>();
  const learn = (mixed: readonly string[], ratio: number): void => {
    ratios.set(mixed.join("+"), { names: mixed, ratio });
  };
  for (const [name, ratio] of alone) learn([name], ratio);

  return {
    learn,
    next() {
      const byHarm = [...ratios.values()].toSorted((one, other) => other.ratio - one.ratio);
      let from: readonly string[] = [];
      for (let attempt = 0; attempt < 100; attempt += 1) {
        // from less harmful ones as well, once everything near the worst has been tried
        from = byHarm[random(Math.min(3 + attempt, byHarm.length))]?.names ?? [];
        const mixed = new Set(from);
        if (random(3) === 0 || mixed.size === maxSize) mixed.delete(from[random(from.length)] as string);
        mixed.add(names[random(names.length)] as string);
        const next = [...mixed].toSorted();
        if (!ratios.has(next.join("+"))) return next;
      }
      return from;
    },
  };
}
