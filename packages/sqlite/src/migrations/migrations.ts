import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Marks a file as a Tidings database (`PRAGMA application_id`): "Tidn". */
export const applicationId = 0x5469646e;

/**
 * Forward only: the n-th script takes a database from version n-1 to version n (`PRAGMA user_version`). A released script
 * never changes again.
 *
 * - Users, conversations and topics are interned to integers.
 * - `message`, `chat_entry`, `group_entry` and `push_feed` are the logs. A direct message is an entry in the chat feeds of its two
 *   parties and says which number it has in each (0 in those that were trimmed before version 2, and 0 for a group's message);
 *   `chat_entry` has the other entries of a user's own feed, `group_entry` all of a group's. Contents stand in `message` alone, which
 *   has the latest version of each; what it has besides stands in `extra` (`StoredExtras` as JSON text, NULL for a plain one).
 *   A `push_feed` row without a type is a read entry, and its data says which pushes became read.
 * - `member` and `inbox` are the state that follows from the logs. `member.last_n` is the number that the conversation's last
 *   message has in that user's chat feed: it orders their conversations. `inbox` holds the pushes that none replaced.
 * - Nonces are indexed by themselves first: clients make them in the order of time, so a commit's are added side by side.
 * - `chat_block` leads from a user's chat feed to the messages in it: of each 128 numbers (`n / 128` is their block), the
 *   conversations that have any there, and the first seq of each. `member.block` is the one of `last_n`, so that the newest
 *   conversations are found without an index that every message would change.
 * - The row at the head of a user's chat feed (in `member` or `chat_entry`) says how many unread direct messages they have, in how
 *   many conversations; older rows say what it was.
 * - A group is a `conversation` with a row in `chat_group`, and `group_member` says who is in it or was (`left_group`: `LeftGroup` as
 *   JSON text; `made_by`: who has made it). Entries up to its `floor` are gone. `mention` has a row for each user whom a message mentions, user 0 for everybody.
 *   `reaction_count` says how many rows of `reaction` a message has of each; their ids rise in the order in which they were given.
 * - `message_pinned` leads to the messages of a conversation that are pinned.
 * - `push_of_message` leads from the time of a message to the pushes that it caused, which follow an edit or a deletion of it.
 * - `owed_notice`: members of a large group are still to be told of the message `seq`, by the node that is at it until `until_ms`.
 *   `owed_mention`: the same for the newest message that mentions all.
 * - `owed_revision`: the pushes of a message are still to follow the change that the group's entry `n` made, in the same way.
 * - `meta.commits` counts the transactions, and `generation` names the file beside the database that counts them as well: see
 *   generation.ts. `probe` is empty: a heartbeat fills it and empties it again.
 * - `meta.owner` says whose the database is: see `OwnershipStore`.
 * - A user is `seen` who has connected once, or sent a message. A `revocation` is of a `jti` or of a `user`.
 * - `address` says where users can be reached outside the application, whether trusted code vouches for it, and with which token it was
 *   added, and `preference` and `quiet_hours` what they want;
 *   `user.reachable` that they have a confirmed one. `outward` has the cursors in their push feeds, `late` as JSON text: see `ReachStore`. `reached` says what
 *   became of the last ranges of each cursor, and `push_key.recipients` who was given a push first, as JSON text: see `TraceStore`.
 * - `outlet` has the systems that get everything, `outlet_key` the keys of what they have not had (`owner`: a conversation or a user), which
 *   triggers mark that are there while there is an outlet; `outlet_change` the messages among it that were edited, or deleted (without a
 *   version); `dead_letter` what was given up. See `OutletStore`.
 * - A user's feed entries up to their floors are gone, but for unread pushes. `push_floor_unread` is the unread count at the
 *   floor. `chat_from_ms` is when the first chat entry above `chat_floor`
 *   was made, 0 where that is not known.
 */
const names = [
  "1-tables",
  "2-entries-in-messages",
  "3-counts-and-blocks",
  "4-conversations",
  "5-reach",
  "6-reached",
  "7-pinned",
  "8-outlets",
  "9-owed-notices",
  "10-outlet-changes",
  "11-vouched-addresses",
  "12-origins",
  "13-owed-revisions",
  "14-outward-rests",
  "15-owed-mentions",
  "16-late-addresses",
] as const;

export interface Migration {
  readonly sql: string;
  /** SHA-256 of all scripts up to this one. A database keeps that of its own, which tells two schemas with one number apart. */
  readonly hash: string;
}

/** As the first scripts stood in the program, before they had files: a database keeps the hash of that text. */
const indented = (sql: string): string => `\n${sql.replaceAll(/^(?=.)/gm, "  ")}  `;

const scripts: readonly string[] = names.map((name) =>
  indented(readFileSync(new URL(`../../sql/migrations/${name}.sql`, import.meta.url), "utf8")),
);

export const migrations: readonly Migration[] = scripts.map((sql, i) => ({
  sql,
  hash: createHash("sha256")
    .update(scripts.slice(0, i + 1).join("\n--\n"))
    .digest("hex"),
}));
