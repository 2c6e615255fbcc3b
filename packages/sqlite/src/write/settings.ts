import type { ConversationSettings } from "@tidings/core";
import type { DatabaseSync } from "node:sqlite";
import { command, query } from "../statement.ts";
import type { Identities } from "./identities.ts";
import { createRecentMap } from "./recent-map.ts";

/** Users' own settings of conversations. Most conversations have none, which is kept in memory: a message asks for it. */
export interface Settings {
  /** `null` if they are as at first. */
  readonly of: (userId: string, conversationId: string) => ConversationSettings | null;
  readonly save: (userId: string, conversationId: string, settings: ConversationSettings) => void;
  /** From then on they are as at first. */
  readonly remove: (userId: string, conversationId: string) => void;
  readonly forget: () => void;
}

type Known = ReadonlyMap<string, ConversationSettings>;

const maxConversations = 100_000;
/** If more users have settings in a conversation, these are read one by one. */
const maxKnown = 200;
const none: Known = new Map();
const many: Known = new Map();

export function createSettings(db: DatabaseSync, identities: Identities): Settings {
  const byConversation = createRecentMap<Known>(maxConversations);
  const selectSome = query<[string, number], [userId: string, settings: string]>(
    db,
    `SELECT u.name, s.settings FROM conversation c JOIN chat_settings s ON s.conversation = c.id JOIN user u ON u.id = s.user
     WHERE c.name = ? LIMIT ?`,
  );
  const selectOne = query<[string, string], [settings: string]>(
    db,
    `SELECT s.settings FROM conversation c JOIN user u
     JOIN chat_settings s ON s.conversation = c.id AND s.user = u.id WHERE c.name = ? AND u.name = ?`,
  );
  const upsert = command<[number, number, string]>(
    db,
    `INSERT INTO chat_settings (conversation, user, settings) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET settings = excluded.settings`,
  );

  const remove = command<[conversation: string, user: string]>(
    db,
    `DELETE FROM chat_settings WHERE conversation = (SELECT id FROM conversation WHERE name = ?)
     AND user = (SELECT id FROM user WHERE name = ?)`,
  );

  function load(conversationId: string): Known {
    const rows = selectSome.all(conversationId, maxKnown + 1);
    const known = rows.map(([userId, text]) => [userId, JSON.parse(text) as ConversationSettings] as const);
    const loaded = rows.length > maxKnown ? many : rows.length === 0 ? none : new Map(known);
    byConversation.set(conversationId, loaded);
    return loaded;
  }

  function readOne(userId: string, conversationId: string): ConversationSettings | null {
    const row = selectOne.get(conversationId, userId);
    return row ? (JSON.parse(row[0]) as ConversationSettings) : null;
  }

  return {
    of(userId, conversationId) {
      const known = byConversation.get(conversationId) ?? load(conversationId);
      return known === many ? readOne(userId, conversationId) : (known.get(userId) ?? null);
    },
    save(userId, conversationId, settings) {
      const conversation = identities.obtainConversation(conversationId).id;
      upsert.run(conversation, identities.obtainUser(userId).id, JSON.stringify(settings));
      byConversation.delete(conversationId);
    },
    remove(userId, conversationId) {
      remove.run(conversationId, userId);
      byConversation.delete(conversationId);
    },
    forget: () => byConversation.clear(),
  };
}
