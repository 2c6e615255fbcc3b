import type { Check } from "./evidence.ts";

/** In the end everyone is told who is online, and nothing else. */
export const checkPresence: Check = ({ lines }) => {
  const connected = lines.findLast((line) => line.kind === "connected at the end");
  if (!connected) return [];
  const violations: string[] = [];
  for (const line of lines) {
    if (line.kind !== "presence at the end") continue;
    const wrong = line.states.filter(({ userId, online }) => online !== connected.userIds.includes(userId));
    for (const { userId, online } of wrong) {
      violations.push(`presence, ${line.source}: ${userId} is ${online ? "online" : "offline"}, which is not so`);
    }
  }
  return violations;
};

/** What was written down as wrong while it happened. */
export const checkProblems: Check = ({ lines }) =>
  lines.flatMap((line) => (line.kind === "problem" ? [`${line.text} (at ${(line.atMs / 1_000).toFixed(1)} s)`] : []));
