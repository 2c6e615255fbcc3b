import type { ConversationId, UserId } from "../domain.ts";

const escaped = (userId: UserId): string => userId.replaceAll("%", "%25").replaceAll("_", "%5F");

const decimalInteger = /^\d+$/u;

function comesBefore(a: string, b: string): boolean {
  if (decimalInteger.test(a) && decimalInteger.test(b)) {
    const [x, y] = [BigInt(a), BigInt(b)];
    if (x !== y) return x < y;
  }
  return a < b;
}

/** The id of the chat between two people: the contract's pure function, without the validation that core brings along. */
export function directConversationId(a: UserId, b: UserId): ConversationId {
  const [x, y] = [escaped(a), escaped(b)];
  return comesBefore(x, y) ? `${x}_${y}` : `${y}_${x}`;
}
