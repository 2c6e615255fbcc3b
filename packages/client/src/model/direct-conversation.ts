/** As the parties of a direct conversation stand in its id, which is the two of them joined by `_`. */
export const escapeUserId = (userId: string): string => userId.replaceAll("%", "%25").replaceAll("_", "%5F");
const unescapeUserId = (escaped: string): string => escaped.replaceAll("%5F", "_").replaceAll("%25", "%");

const decimalInteger = /^\d+$/;

function comesBefore(a: string, b: string): boolean {
  if (decimalInteger.test(a) && decimalInteger.test(b)) {
    const [x, y] = [BigInt(a), BigInt(b)];
    if (x !== y) return x < y;
  }
  return a < b;
}

/** The id of the conversation of two users, as the server makes it: a test compares the two. */
export function directConversationId(a: string, b: string): string {
  const [x, y] = [escapeUserId(a), escapeUserId(b)];
  return comesBefore(x, y) ? `${x}_${y}` : `${y}_${x}`;
}

/** The other party of a conversation; `null` if this user is not a party of a conversation with that id. */
export function otherParty(conversationId: string, userId: string): string | null {
  const parties = conversationId.split("_").map(unescapeUserId);
  const other = parties.find((party) => party !== userId);
  return other && directConversationId(userId, other) === conversationId ? other : null;
}
