import type { ConversationId, UserId } from "@tidings/core";

/** The names of everything in Redis: the README draws them. What belongs to one user is in one slot. */
export interface Keys {
  /** Sharded channel: copies of what is in the user's feeds. */
  feed(userId: UserId): string;
  /** Hash: what each node holds of the user, and when they were last seen. */
  user(userId: UserId): string;
  /** Sharded channel: the user's hash after each change to the nodes that hold them. */
  notices(userId: UserId): string;
  /** Hash: changes with who has the conversation open. */
  stamp(conversationId: ConversationId): string;
  /** Sorted set: every node by the end of its lease. */
  readonly nodes: string;
}

/** A brace of the id would end the hash tag early. */
const escape = (userId: UserId): string =>
  /[%{}]/.test(userId) ? userId.replaceAll("%", "%25").replaceAll("{", "%7B").replaceAll("}", "%7D") : userId;

export function createKeys(prefix: string): Keys {
  return {
    feed: (userId) => `${prefix}feed:{${escape(userId)}}`,
    user: (userId) => `${prefix}user:{${escape(userId)}}`,
    notices: (userId) => `${prefix}notices:{${escape(userId)}}`,
    stamp: (conversationId) => `${prefix}stamp:{${escape(conversationId)}}`,
    nodes: `${prefix}nodes`,
  };
}
