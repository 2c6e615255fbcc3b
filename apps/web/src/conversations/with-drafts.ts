import type { ConversationSummary } from "@tidings/client/store";
import type { Content } from "@tidings/react";

type Summary = ConversationSummary<Content>;

/** The conversations, after those that are not among them and have a draft: to somebody whom nothing was said to yet. */
export function withDrafts(
  items: readonly Summary[],
  drafts: ReadonlyMap<string, string>,
  summaryOf: (conversationId: string) => Summary,
): readonly Summary[] {
  const known = new Set(items.map(({ id }) => id));
  const others = [...drafts.keys()].filter((id) => !known.has(id));
  if (others.length === 0) return items;
  const begun = others.flatMap((id) => attempt(() => [summaryOf(id)]));
  return [...begun.filter(({ settings }) => !settings.archived), ...items];
}

/** Ignores drafts that others have stored for conversations that are not this user's. */
function attempt(read: () => readonly Summary[]): readonly Summary[] {
  try {
    return read();
  } catch {
    return [];
  }
}
