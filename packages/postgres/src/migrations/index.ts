import { tables } from "./1-tables.ts";
import { totals } from "./2-totals.ts";
import { clock } from "./3-clock.ts";

/**
 * The tables, all in one schema, which the search path names.
 *
 * - Users and conversations are interned to integers. A user's row holds the heads of their feeds, their unread pushes and their
 *   unread messages; whoever appends to a feed has that row locked until the commit, so numbers have no gap and become visible
 *   in order.
 * - `message`, `chat_read` and `push_feed` are the logs: what a replay shows of a row never changes. A message is an entry in
 *   the chat feeds of its two parties, and says which number it has in each; read marks are the other entries. A `push_feed`
 *   row without a type is a read entry, and its data says which pushes became read.
 * - The inbox is in `push_feed` too. A push is `open` while it is unread and no later one has replaced it; one that is neither
 *   open nor read (`read_at_ms` is null) was replaced. `messages` counts what a `chat.message` push stands for.
 * - A conversation's row holds what is counted for each of its two members: `last_n`, the number that its last message has in
 *   that user's chat feed, which orders their conversations; how far they have read; and how much they have not. `member` shows
 *   that as a row for each. A message updates one row for all of it.
 * - `chat_block` leads from a user's chat feed to the messages in it: of each 256 numbers (`n >> 8` is their block), the
 *   conversations that have any there, and the first seq of each. A conversation's row says in which block its last message is
 *   for each member, so that an index finds a user's newest conversations and few messages change it; and
 *   whether that has just moved, for what is done then.
 * - A user's feed entries up to their floors are gone, but for open pushes. `push_floor_unread` is the unread count at the
 *   floor. `chat_from_ms` is when the first chat entry above the floor was made, 0 where that is not known.
 *
 * Rows that every commit updates leave room in their page and have no index on what changes, so that an update writes no
 * index (HOT). There are no foreign keys: rows are only ever added together, by one function.
 *
 * Forward only: the n-th script takes the tables from version n-1 to version n, and the functions of ../sql are made anew after
 * it. A script that was merged never changes again, and no function without a new version: the database remembers what made it,
 * by hash, and so does the test. What nodes of the version before call stays, and does right or says that they are too old.
 */
export const migrations: readonly string[] = [tables, totals, clock];
