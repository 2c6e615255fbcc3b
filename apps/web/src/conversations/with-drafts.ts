import type { ConversationSummary } from "@tidings/client/store";
import type { Content } from "@tidings/react";

type Summary = ConversationSummary<Content>;

/** The conversations, preceded by those that have a draft but are not among them, because they have no message yet. */
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

/** Ignores drafts for conversations that are not this user's. */
function attempt(read: () => readonly Summary[]): readonly Summary[] {
  try {
    return read();
  } catch {
    return [];
  }
}
