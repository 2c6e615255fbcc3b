import type { Check } from "./evidence.ts";

/** Every feed counts from 1 without a gap, and all of them come from one database. */
export const checkFeeds: Check = ({ finals }) => {
  const violations: string[] = [];
  const epochs = new Set<string>();
  for (const state of finals.values()) {
    epochs.add(state.epoch);
    for (const feed of ["chat", "push"] as const) {
      for (const [i, { n }] of state[feed].entries()) {
        if (n === i + 1) continue;
        violations.push(`${state.userId}'s ${feed} feed has number ${n} where ${i + 1} belongs`);
        break;
      }
    }
  }
  if (epochs.size > 1) violations.push(`the feeds have ${epochs.size} epochs: ${[...epochs].join(", ")}`);
  return violations;
};
