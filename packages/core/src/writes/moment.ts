import type { ConversationId } from "../model/ids.ts";
import type { Ledger, StoredMessage } from "../rules/ledger.ts";

interface Place {
  readonly conversationId: ConversationId;
  readonly seq: number;
}

/** So far from a message others of its moment are looked for: people do not write that much within a millisecond. */
const reach = 4;

/** A message and those beside it, as far as they may be of its moment. */
export const touchesMoment = ({ conversationId, seq }: Place): readonly Place[] =>
  Array.from({ length: 2 * reach + 1 }, (_, i) => ({ conversationId, seq: seq - reach + i })).filter(
    (place) => place.seq > 0,
  );

/** What its sender wrote to the conversation within the same millisecond, by seq: pushes are known by that time. */
export function momentOf(ledger: Ledger, { conversationId, seq, from, sentAtMs }: StoredMessage): readonly number[] {
  const seqs = [seq];
  for (const step of [-1, 1]) {
    for (let i = 1; i <= reach; i += 1) {
      const other = ledger.message(conversationId, seq + step * i);
      if (other?.sentAtMs !== sentAtMs) break;
      if (other.from === from) seqs.push(other.seq);
    }
  }
  return seqs.toSorted((a, b) => a - b);
}
