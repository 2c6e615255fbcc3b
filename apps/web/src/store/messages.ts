import type { ChatMessage } from "../domain.ts";

/** Both lists as one, ordered by seq, each seq once. The same list if `incoming` brings nothing new. */
export function mergeMessages(
  existing: readonly ChatMessage[],
  incoming: readonly ChatMessage[],
): readonly ChatMessage[] {
  const known = new Set(existing.map(({ seq }) => seq));
  const fresh: ChatMessage[] = [];
  for (const message of incoming) {
    if (known.has(message.seq)) continue;
    known.add(message.seq);
    fresh.push(message);
  }
  if (fresh.length === 0) return existing;
  return [...existing, ...fresh].toSorted((a, b) => a.seq - b.seq);
}

/** The newest messages that stand together without a gap. */
export function newestRun(messages: readonly ChatMessage[]): readonly ChatMessage[] {
  const gap = messages.findLastIndex((message, i) => i > 0 && message.seq !== (messages[i - 1]?.seq ?? 0) + 1);
  return gap === -1 ? messages : messages.slice(gap);
}
