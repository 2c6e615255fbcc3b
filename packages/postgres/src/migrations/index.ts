import { readScript } from "../sql/script.ts";

/**
 * The tables, all in one schema, which the search path names.
 *
 * - Users and conversations are interned to integers. A user's row holds the heads of their feeds, their unread pushes and their
 *   unread messages; a commit that appends to a feed has that row locked until the commit, so numbers have no gap and become visible
 *   in order.
 * - `message`, `chat_entry`, `group_entry` and `push_feed` are the logs. A direct message is an entry in the chat feeds of its two
 *   parties, and says which number it has in each; `chat_entry` has all others: read marks, edits, what concerns the user in groups.
 *   A group's entries are in `group_entry`; those of kind `message` point to a row of `message`, which has no numbers in feeds.
 *   Contents are in `message` alone, as they are now, and `extra` is what a message has besides (NULL as a rule). A `push_feed` row
 *   without a type is a read entry, and its data says which pushes became read.
 *   `message_pinned` leads to those that are pinned.
 * - The inbox is in `push_feed` too. A push is `open` while it is unread and no later one has replaced it; one that is neither
 *   open nor read (`read_at_ms` is null) was replaced. `messages` counts what a `chat.message` push stands for.
 * - A conversation's row holds what is counted for each of its two members: `last_n`, the number that its last message has in
 *   that user's chat feed, which orders their conversations; how far they have read; and how much they have not. `member` shows
 *   that as a row for each. A message updates one row for all of it.
 * - A group has a row in `conversation`, for its id, and one in `chat_group`, which a commit that appends to its feed has locked.
 *   `group_member` keeps those who have left, and says who has made the group. What concerns groups names users by
 *   their names. A `mention` of everybody has the name ''.
 *   A `reaction` is JSON text, as it stands in its message's `extra`; its id says which was first.
 * - `owed_notice`: members of a large group are still to be told of the message `seq`, by the node that is at it until `until_ms`.
 *   `owed_mention`: the same for the newest message that mentions all.
 * - `owed_revision`: the pushes of a message are still to follow the change that the group's entry `n` made, in the same way.
 *   `push_of_message` leads from the time of a message to its pushes.
 * - `chat_block` leads from a user's chat feed to the messages in it: of each 256 numbers (`n >> 8` is their block), the
 *   conversations that have any there, and the first seq of each. A conversation's row says in which block its last message is
 *   for each member, so that an index finds a user's newest conversations and few messages change it; and
 *   whether that has just moved, for what is done then.
 * - `address` says where users can be reached outside the application, whether trusted code vouches for it, and with which token it was
 *   added; `preference` and `quiet_hours` what they want, and
 *   `users.reachable` that they have a confirmed one. `outward` has the cursors in their push feeds, and `reached` what became of
 *   the last ranges of each. `push_key.recipients` says who was given a push first, as JSON text.
 * - `outlet` has the systems that get everything, `outlet_key` the keys of what they have not had (`owner`: a conversation or a user),
 *   `outlet_change` the messages among it that were edited, or deleted (without a version), and `dead_letter` what was given up.
 * - `meta.owner` says whose the database is: see `OwnershipStore`. `birth` has one row, by which a restore of the data is noticed.
 * - A user's feed entries up to their floors are gone, but for open pushes. `push_floor_unread` is the unread count at the
 *   floor. `chat_from_ms` is when the first chat entry above the floor was made, 0 where that is not known.
 *
 * Rows that every commit updates leave room in their page and have no index on what changes, so that an update writes no
 * index (HOT). There are no foreign keys: rows are only ever added together, by one function.
 *
 * Forward only: the n-th script takes the tables from version n-1 to version n, and the functions of sql/functions are made anew after
 * it. A script that was merged never changes again, and no function without a new version: the database remembers what made it,
 * by hash, and so does the test. What nodes of the version before call stays, and does right or says that they are too old.
 */
const names = [
  "1-tables",
  "2-totals",
  "3-clock",
  "4-chats",
  "5-reach",
  "6-reached",
  "7-pinned",
  "8-outlets",
  "9-owed-notices",
  "10-known-members",
  "11-outlet-changes",
  "12-fewer-plans",
  "13-one-order",
  "14-seen-edits",
  "15-indexes",
  "16-vouched-addresses",
  "17-origins",
  "18-owed-revisions",
  "19-outward-rests",
  "20-owed-mentions",
  "21-late-addresses",
] as const;

export const migrations: readonly string[] = names.map((name) => readScript(`migrations/${name}`));
