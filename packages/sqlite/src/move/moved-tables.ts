/**
 * Parties of direct conversations who have no row, with ids after those of users. A user may have settings of a conversation that has no
 * message yet, and then the peer has none. PostgreSQL has both parties of each conversation.
 */
const strangers = `WITH stranger AS MATERIALIZED (
  SELECT (SELECT ifnull(max(id), 0) FROM user) + row_number() OVER (ORDER BY name) AS id, name
  FROM (
    SELECT party(c.name, p.place) AS name
    FROM conversation c CROSS JOIN (SELECT 0 AS place UNION ALL SELECT 1) p
    WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.conversation = c.id)
    EXCEPT SELECT name FROM user
  )
  WHERE name IS NOT NULL
)`;

/**
 * What is read for each table of PostgreSQL: see `MovedStore`. `party(name, 0)` and `party(name, 1)` are the two parties of a direct
 * conversation, in the order of their code units, and NULL for a group. The other store makes its own blocks of chat feeds, and counts
 * reactions by `message.extra`. Leases have ended, because the server that had them has.
 */
export const movedTables: Readonly<Record<string, string>> = {
  users: `${strangers}
    SELECT u.id, u.name, u.chat_floor, u.chat_from_ms, u.push_floor, u.push_floor_unread, u.reachable, 0 AS has_sent,
      max(
        ifnull((SELECT max(m.last_n) FROM member m WHERE m.user = u.id), 0),
        ifnull((SELECT max(e.n) FROM chat_entry e WHERE e.user = u.id), 0)
      ) AS chat_head,
      ifnull((SELECT sum(m.unread) FROM member m WHERE m.user = u.id), 0) AS chat_unread,
      (SELECT count(*) FROM member m WHERE m.user = u.id AND m.unread > 0) AS chat_unread_conversations,
      ifnull((SELECT max(f.n) FROM push_feed f WHERE f.user = u.id), 0) AS push_head,
      ifnull((SELECT f.unread FROM push_feed f WHERE f.user = u.id ORDER BY f.n DESC LIMIT 1), 0) AS unread
    FROM (
      SELECT id, name, chat_floor, chat_from_ms, push_floor, push_floor_unread, reachable FROM user
      UNION ALL SELECT id, name, 0, 0, 0, 0, 0 FROM stranger
    ) u`,
  seen_user: "SELECT name FROM user WHERE seen = 1",
  conversation: `${strangers}
    SELECT c.id, c.name, coalesce(a.id, x.id, 0) AS first_user, coalesce(b.id, y.id, 0) AS second_user,
      iif(c.first IS NULL, 0, ifnull((SELECT max(s.seq) FROM message s WHERE s.conversation = c.id), 0)) AS last_seq,
      ifnull(m.last_n, 0) AS first_last_n, ifnull(n.last_n, 0) AS second_last_n,
      ifnull(m.read_seq, 0) AS first_read_seq, ifnull(n.read_seq, 0) AS second_read_seq,
      ifnull(m.unread, 0) AS first_unread, ifnull(n.unread, 0) AS second_unread,
      ifnull(m.last_n >> 8, -1) AS first_block, ifnull(n.last_n >> 8, -1) AS second_block,
      0 AS first_moved, 0 AS second_moved, s.settings AS first_settings, t.settings AS second_settings
    FROM (SELECT id, name, party(name, 0) AS first, party(name, 1) AS second FROM conversation) c
    LEFT JOIN user a ON a.name = c.first
    LEFT JOIN user b ON b.name = c.second
    LEFT JOIN stranger x ON x.name = c.first
    LEFT JOIN stranger y ON y.name = c.second
    LEFT JOIN member m ON m.user = a.id AND m.conversation = c.id
    LEFT JOIN member n ON n.user = b.id AND n.conversation = c.id
    LEFT JOIN chat_settings s ON s.conversation = c.id AND s.user = a.id
    LEFT JOIN chat_settings t ON t.conversation = c.id AND t.user = b.id`,
  message: "SELECT conversation, seq, sender, nonce, sent_at_ms, content, sender_n, peer_n, extra FROM message",
  message_edit: "SELECT conversation, seq, nonce, version, edited_at_ms FROM message_edit",
  // when it was given is not known: in the place of that stands when its message was sent
  reaction: `SELECT r.id, r.conversation, r.seq, r.reaction, u.name, m.sent_at_ms AS at_ms
    FROM reaction r JOIN user u ON u.id = r.user JOIN message m ON m.conversation = r.conversation AND m.seq = r.seq`,
  // user 0 is everybody
  mention: `SELECT m.conversation, ifnull(u.name, '') AS name, m.seq FROM mention m LEFT JOIN user u ON u.id = m.user`,
  chat_entry: "SELECT user AS user_id, n, at_ms, conversation, seq, kind, data FROM chat_entry",
  chat_group: `SELECT g.conversation AS id, g.title, g.data, u.name AS created_by, g.created_at_ms, g.key, g.head, g.last_seq,
      g.member_count, g.last_at_ms, g.floor
    FROM chat_group g JOIN user u ON u.id = g.created_by`,
  group_entry: "SELECT conversation, n, at_ms, kind, seq, data FROM group_entry",
  group_member: `SELECT m.conversation, u.name, m.role, m.joined_at_ms, m.joined_n, m.from_n, m.from_seq, m.until_n, m.until_seq,
      m.left_group ->> '$.atMs' AS left_at_ms, m.left_group AS left_as, m.read_seq, s.settings, v.name AS made_by
    FROM group_member m JOIN user u ON u.id = m.user LEFT JOIN user v ON v.id = m.made_by
    LEFT JOIN chat_settings s ON s.conversation = m.conversation AND s.user = m.user`,
  owed_notice: "SELECT conversation, seq, until_ms FROM owed_notice",
  owed_mention: "SELECT conversation, seq, until_ms FROM owed_mention",
  owed_revision: "SELECT conversation, seq, n, until_ms FROM owed_revision",
  // one that was replaced is not in the inbox
  push_feed: `SELECT f.user AS user_id, f.n, f.at_ms, i.read_at_ms, f.replaces, f.unread,
      iif(f.type = 'chat.message', f.data ->> '$.count', NULL) AS messages,
      i.n IS NOT NULL AND i.read_at_ms IS NULL AS open, f.type, f.data, i.collapse
    FROM push_feed f LEFT JOIN inbox i ON i.user = f.user AND i.n = f.n`,
  push_key: "SELECT key, accepted, at_ms, recipients FROM push_key",
  subscriber: "SELECT t.name AS topic, s.user AS user_id FROM subscriber s JOIN topic t ON t.id = s.topic",
  revocation: "SELECT iif(kind = 'jti', 'token', kind) AS kind, name AS subject, at_ms, until_ms FROM revocation",
  address: `SELECT user AS user_id, channel, identity, id, label, address, added_at_ms, confirmed, failing_since_ms, vouched, jti
    FROM address`,
  preference: "SELECT user AS user_id, category, channel, mode, delay_ms FROM preference",
  quiet_hours: "SELECT user AS user_id, hours FROM quiet_hours",
  outward: `SELECT user AS user_id, channel, category, n, since_ms, due_at_ms, lease, 0 AS lease_until_ms, up_to, done, attempts,
      rest_until_ms, late
    FROM outward`,
  reached: "SELECT user AS user_id, channel, category, n, up_to, what, at_ms, attempts, addresses FROM reached",
  outlet: "SELECT id, name FROM outlet",
  outlet_key: `SELECT outlet, kind, owner, n, since_ms, due_at_ms, attempts, lease, 0 AS lease_until_ms, again_at_ms FROM outlet_key`,
  outlet_change: "SELECT id, outlet, conversation, seq, after_seq, version FROM outlet_change",
  dead_letter: "SELECT outlet, id, kind, key, n, at_ms, dead_at_ms, attempts, reason, data FROM dead_letter",
  clock: "SELECT 1 AS only_row, believed_at_ms FROM meta WHERE believed_at_ms IS NOT NULL",
};

/** Whose the database is. */
export const movedOwner = "SELECT owner FROM meta";
