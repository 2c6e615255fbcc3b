import type { Policies } from "./policies.ts";

/**
 * A policy: users may join topics that match one of the patterns, and no others. A `*` stands for any number of
 * characters: `news`, `team:*`, `*` for all.
 */
export function topicPatterns(patterns: readonly string[]): Pick<Policies, "canJoin"> {
  const matchers = patterns.map(toMatcher);
  return { canJoin: (_, topic) => matchers.some((matches) => matches(topic)) };
}

/** The parts between the stars, each found at its first place: no pattern makes it slow. */
function toMatcher(pattern: string): (topic: string) => boolean {
  const [start = "", ...rest] = pattern.split("*");
  const end = rest.pop();
  if (end === undefined) return (topic) => topic === pattern;
  return (topic) => {
    if (topic.length < start.length + end.length || !topic.startsWith(start) || !topic.endsWith(end)) return false;
    const middle = topic.slice(start.length, topic.length - end.length);
    let at = 0;
    for (const part of rest) {
      const found = middle.indexOf(part, at);
      if (found === -1) return false;
      at = found + part.length;
    }
    return true;
  };
}
