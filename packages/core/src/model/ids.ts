/** The id of a user. 1–128 characters, without control characters and lone surrogates. */
export type UserId = string;

/**
 * The id of a conversation. {@link directConversationId} makes that of a direct conversation from its two parties, and
 * {@link createGroupId} that of a group.
 */
export type ConversationId = string;

/** How many characters a user id may have. */
export const maxUserIdLength = 128;

const controlCharacter = /\p{Cc}/u;

/** A lone surrogate has no UTF-8 form: two different ids would be stored as the same one. */
export const isPlainText = (value: string): boolean => value.isWellFormed() && !controlCharacter.test(value);

const isUserId = (value: string): boolean => value.length > 0 && value.length <= maxUserIdLength && isPlainText(value);

/** Most ids have nothing to escape. */
const escapeUserId = (userId: UserId): string =>
  userId.includes("%") || userId.includes("_") ? userId.replaceAll("%", "%25").replaceAll("_", "%5F") : userId;

const unescapeUserId = (escaped: string): UserId => escaped.replaceAll("%5F", "_").replaceAll("%25", "%");

const decimalInteger = /^\d+$/;

/** Integers by value, anything else by code unit, so that `9_10` and not `10_9`. */
function comesBefore(a: string, b: string): boolean {
  if (decimalInteger.test(a) && decimalInteger.test(b)) {
    const [x, y] = [BigInt(a), BigInt(b)];
    if (x !== y) return x < y;
  }
  return a < b;
}

/**
 * The id of the conversation between two users: both ids escaped (`%` → `%25`, `_` → `%5F`), ordered, joined by `_`.
 * The same for either order of the arguments and different for every other pair.
 *
 * @example directConversationId("748418", "195752") // "195752_748418"
 */
export function directConversationId(a: UserId, b: UserId): ConversationId {
  const [x, y] = [escapeUserId(a), escapeUserId(b)];
  return comesBefore(x, y) ? `${x}_${y}` : `${y}_${x}`;
}

/** The two parties of a direct conversation in the order of its id, or `null` if no pair of users has that id. */
export function directConversationMembers(conversationId: ConversationId): readonly [UserId, UserId] | null {
  const parts = conversationId.split("_");
  const [x, y] = parts;
  if (parts.length !== 2 || !x || !y) return null;
  const members = [unescapeUserId(x), unescapeUserId(y)] as const;
  const valid = members.every((userId) => isUserId(userId)) && members[0] !== members[1];
  return valid && directConversationId(...members) === conversationId ? members : null;
}

const groupId = /^g[0-9a-z]{20}$/;

/** Whether the id is a group's. It has no `_`, which every direct conversation's id has. */
export const isGroupId = (conversationId: ConversationId): boolean => groupId.test(conversationId);

const digits = "0123456789abcdefghijklmnopqrstuv";

/** A new group's id: `g` and 100 random bits. */
export function createGroupId(): ConversationId {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return `g${Array.from(bytes, (byte) => digits[byte & 31]).join("")}`;
}
