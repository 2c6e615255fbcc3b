import { entryBytes, messageColumns, page } from "./queries.ts";

export interface ChatQueries {
  readonly readGroups: string;
  readonly positions: string;
  readonly groupHeads: string;
  readonly owing: string;
  readonly owingRevisions: string;
  readonly groups: string;
  readonly groupConversation: string;
  readonly directConversation: string;
  readonly place: string;
  readonly members: string;
  readonly companions: string;
  readonly forgetGroups: string;
  readonly message: string;
}

/**
 * The reads of groups and of single conversations: one statement each, as in createQueries. Columns of groups and members are those
 * of `GroupColumns` and `MemberColumns` in ../chats/answer.ts. `bounds`: how many members of a group are named, and how many mentions are
 * counted, at most.
 */
export function createChatQueries(
  schema: string,
  bounds: { readonly named: number; readonly mentions: number },
): ChatQueries {
  const nameOf = (id: string): string => `(SELECT name FROM ${schema}.users WHERE id = ${id})`;
  const { extras, message } = messageColumns(schema);
  /** A row by its key, which the planner may not turn into a join. */
  const oneOf = (table: string, alias: string, condition: string): string =>
    `LATERAL (SELECT * FROM ${schema}.${table} ${alias} WHERE ${condition} OFFSET 0) ${alias}`;

  /** Without title and data, which these do not tell. */
  const groupColumns =
    "c.name, NULL, NULL, g.created_by, g.created_at_ms, g.head, g.last_seq, g.member_count, g.last_at_ms";
  const memberColumns = `c.name, p.name, p.role, p.joined_at_ms, p.joined_n, p.from_n, p.from_seq, p.until_n, p.until_seq, p.left_as,
      p.read_seq, p.settings`;
  const place = `FROM ${schema}.group_member p
    CROSS JOIN ${oneOf("chat_group", "g", "g.id = p.conversation")}
    CROSS JOIN ${oneOf("conversation", "c", "c.id = p.conversation")}`;
  const lastSeq = "coalesce(p.until_seq, g.last_seq)";

  /** What a list shows of a group: its columns, the member's, then the last message, who is in it, and mentions. */
  const shown = `
      SELECT g.title, g.data, g.created_by, g.created_at_ms, g.head, g.last_seq, g.member_count, g.last_at_ms,
        p.*, c.name AS group_name, coalesce(p.left_at_ms, g.last_at_ms) AS moved_at_ms,
        m.seq, m.sender, m.nonce, m.sent_at_ms, m.content, m.extra,
        (SELECT json_agg(json_build_array(q.name, q.joined_n)) FROM (
          SELECT q.name, q.joined_n FROM ${schema}.group_member q
          WHERE q.conversation = p.conversation AND q.until_n IS NULL ORDER BY q.joined_n, q.name LIMIT ${bounds.named}
        ) q) AS named
      ${place}
      LEFT JOIN ${oneOf("message", "m", `m.conversation = p.conversation AND m.seq = ${lastSeq} AND m.seq > p.from_seq`)} ON true`;
  const shownColumns = `
      r.group_name, r.title, r.data, r.created_by, r.created_at_ms, r.head, r.last_seq, r.member_count, r.last_at_ms,
      r.group_name, r.name, r.role, r.joined_at_ms, r.joined_n, r.from_n, r.from_seq, r.until_n, r.until_seq, r.left_as, r.read_seq,
      r.settings,
      ${message("r")},
      r.named,
      (SELECT count(*) FROM (SELECT FROM ${schema}.mention x
        WHERE x.conversation = r.conversation AND x.name IN (r.name, '') AND x.seq > greatest(r.read_seq, r.from_seq)
          AND x.seq <= coalesce(r.until_seq, r.last_seq) LIMIT ${bounds.mentions}) x)`;

  const entryRows = `
      SELECT a.place AS of, e.n, e.kind, e.data, e.seq, e.conversation, m.sender, m.nonce, m.sent_at_ms, m.content, m.extra
      FROM asked a
      CROSS JOIN LATERAL (
        SELECT * FROM ${schema}.group_entry e
        WHERE e.conversation = a.conversation AND e.n > a.after AND e.n <= a.head AND a.after >= a.trimmed
        ORDER BY e.n LIMIT $4
      ) e
      LEFT JOIN ${oneOf(
        "message",
        "m",
        "m.conversation = e.conversation AND m.seq = e.seq AND e.seq > a.from_seq AND e.kind IN ('message', 'edited')",
      )} ON true`;

  return {
    readGroups: `
      WITH asked AS MATERIALIZED (
        SELECT t.place, t.after, p.conversation, c.name, p.from_seq, p.until_n IS NULL AS is_member, coalesce(p.until_n, g.head) AS head,
          least(coalesce(p.until_n, g.head), greatest(g.floor, p.from_n)) AS trimmed
        FROM unnest($2::text[], $3::bigint[]) WITH ORDINALITY AS t (name, after, place)
        CROSS JOIN ${oneOf("conversation", "c", "c.name = t.name")}
        CROSS JOIN ${oneOf("group_member", "p", "p.conversation = c.id AND p.name = $1")}
        CROSS JOIN ${oneOf("chat_group", "g", "g.id = c.id")}
      )
      SELECT a.place, a.head, a.trimmed, a.from_seq, a.is_member, e.n, a.name, e.seq, NULL, ${nameOf("e.sender")}, e.nonce, e.sent_at_ms,
        e.content, ${extras("e")}, nullif(e.kind, 'message'), e.data
      FROM asked a
      LEFT JOIN ${page(entryRows, "of, r.n", entryBytes, "$5")} e ON e.of = a.place
      ORDER BY a.place, e.n`,

    // Of what a group was when the user left it, only how many were in it: the end of that text. The rest may be long.
    positions: `
      SELECT c.name, coalesce(p.until_n, g.head), p.from_seq,
        coalesce(substring(right(p.left_as, 40) FROM '"memberCount":([0-9]+)}$')::integer, g.member_count),
        p.until_n IS NULL, p.joined_n, coalesce(p.left_at_ms, g.last_at_ms)
      ${place} WHERE p.name = $1`,

    groupHeads: `
      SELECT coalesce(g.head, 0) FROM unnest($1::text[]) WITH ORDINALITY AS t (name, place)
      LEFT JOIN ${oneOf("conversation", "c", "c.name = t.name")} ON true
      LEFT JOIN ${oneOf("chat_group", "g", "g.id = c.id")} ON true
      ORDER BY t.place`,

    owing: `
      SELECT c.name, o.seq, o.mentions_all FROM (
        SELECT n.*, false AS mentions_all FROM ${schema}.owed_notice n UNION ALL SELECT m.*, true FROM ${schema}.owed_mention m
      ) o
      CROSS JOIN ${oneOf("conversation", "c", "c.id = o.conversation")}
      WHERE o.until_ms <= $1 ORDER BY o.until_ms LIMIT $2`,

    owingRevisions: `
      SELECT c.name, o.seq, o.n FROM ${schema}.owed_revision o
      CROSS JOIN ${oneOf("conversation", "c", "c.id = o.conversation")}
      WHERE o.until_ms <= $1 ORDER BY o.until_ms LIMIT $2`,

    groups: `
      SELECT t.messages, t.conversations, t.group_count, r.found, r.moved_at_ms, ${shownColumns}
      FROM (
        SELECT coalesce(sum(u.unread), 0)::bigint AS messages, count(*) FILTER (WHERE u.unread > 0) AS conversations,
          count(*) AS group_count
        FROM (
          SELECT greatest(0, ${lastSeq} - greatest(p.read_seq, p.from_seq)) AS unread ${place} WHERE p.name = $1
        ) u
      ) t
      LEFT JOIN ${page(
        `${shown} WHERE p.name = $1 ORDER BY moved_at_ms DESC, c.name OFFSET $2 LIMIT $3`,
        "moved_at_ms DESC, r.group_name",
        `${entryBytes} + coalesce(octet_length(r.left_as), 0) + coalesce(octet_length(r.named::text), 0)`,
        "$4",
      )} r ON true
      ORDER BY r.moved_at_ms DESC, r.group_name`,

    groupConversation: `
      SELECT r.moved_at_ms, ${shownColumns}
      FROM (${shown} WHERE p.name = $1 AND p.conversation = (SELECT id FROM ${schema}.conversation WHERE name = $2)) r`,

    directConversation: `
      SELECT p.name, p.last_n, p.read_seq, p.unread, ${message("m")}, p.settings,
        (SELECT json_agg(json_build_array(${nameOf("q.user_id")}, q.read_seq) ORDER BY q.user_id)
          FROM ${schema}.member q WHERE q.conversation = p.conversation)
      FROM ${schema}.member p
      CROSS JOIN ${oneOf("message", "m", "m.conversation = p.conversation AND m.seq = p.last_seq")}
      WHERE p.name = $2 AND p.user_id = (SELECT id FROM ${schema}.users WHERE name = $1)`,

    place: `
      SELECT ${groupColumns}, ${memberColumns} ${place}
      WHERE p.name = $1 AND p.conversation = (SELECT id FROM ${schema}.conversation WHERE name = $2)`,

    members: `
      SELECT p.name, p.role, p.joined_at_ms, p.joined_n, p.read_seq FROM ${schema}.group_member p
      WHERE p.conversation = (SELECT id FROM ${schema}.conversation WHERE name = $1) AND p.until_n IS NULL
        AND (p.joined_n, p.name) > ($2::bigint, $3::text)
      ORDER BY p.joined_n, p.name LIMIT $4`,

    // By the groups of those asked about, or, if these are more than the members of the user's own groups, by those members. The
    // row without a name tells how many memberships were looked at. `IS TRUE` keeps the planner from making a join of what stands before it, which is looked up in a hash table.
    companions: `
      WITH own AS MATERIALIZED (
        SELECT g.id, g.member_count FROM ${schema}.group_member p
        CROSS JOIN ${oneOf("chat_group", "g", "g.id = p.conversation AND g.member_count <= $3")}
        WHERE p.name = $1 AND p.until_n IS NULL
      ),
      bound AS MATERIALIZED (SELECT coalesce(sum(member_count), 0) AS members FROM own),
      theirs AS MATERIALIZED (
        SELECT o.name, o.conversation FROM unnest($2::text[]) AS t (name)
        CROSS JOIN ${oneOf("group_member", "o", "o.name = t.name AND o.until_n IS NULL")}
        LIMIT (SELECT members + 1 FROM bound)
      )
      SELECT t.name, 0 FROM theirs t WHERE (t.conversation IN (SELECT id FROM own)) IS TRUE
      UNION
      SELECT m.name, 0 FROM own CROSS JOIN ${oneOf("group_member", "m", "m.conversation = own.id AND m.until_n IS NULL")}
      WHERE (m.name IN (SELECT unnest($2::text[]))) IS TRUE
        AND (SELECT count(*) FROM theirs) > (SELECT members FROM bound)
      UNION ALL
      SELECT NULL, (SELECT count(*) FROM own) + n + CASE WHEN n > members THEN members ELSE 0 END
      FROM bound CROSS JOIN (SELECT count(*) AS n FROM theirs) t`,

    // What somebody else has locked is passed over: it may be a membership that begins anew.
    forgetGroups: `
      DELETE FROM ${schema}.group_member WHERE ctid = ANY (ARRAY(
        SELECT p.ctid FROM unnest($2::text[]) AS t (name)
        CROSS JOIN ${oneOf("conversation", "c", "c.name = t.name")}
        JOIN ${schema}.group_member p ON p.conversation = c.id AND p.name = $1 AND p.until_n IS NOT NULL
        FOR UPDATE OF p SKIP LOCKED
      ))`,

    message: `
      SELECT ${message("m")} FROM ${schema}.message m
      WHERE m.conversation = (SELECT id FROM ${schema}.conversation WHERE name = $1) AND m.seq = $2`,
  };
}
