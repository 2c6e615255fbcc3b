import type { MovedRow } from "@tidings/core/store-adapter";
import { toStorable } from "../read/storable.ts";

type Value = string | number | null;
type ToStored = (row: MovedRow) => Readonly<Record<string, unknown>>;

const asItIs: ToStored = (row) => row;

/** Texts other than null of these columns are stored in another form. */
const stored =
  (columns: readonly string[], to: (text: string) => unknown): ToStored =>
  (row) => ({ ...row, ...Object.fromEntries(columns.map((column) => [column, whereText(row[column] ?? null, to)])) });

const whereText = (value: Value, to: (text: string) => unknown): unknown =>
  typeof value === "string" ? to(value) : value;

const escaped = (...columns: readonly string[]): ToStored => stored(columns, toStorable);
const parsed = (...columns: readonly string[]): ToStored => stored(columns, (text) => JSON.parse(text));

/** As `keep_recipients` makes them. */
const toRecipients = (text: string): string =>
  JSON.stringify(
    (JSON.parse(text) as readonly { readonly userId: string; readonly seq: number }[]).map(({ userId, seq }) => [
      userId,
      seq,
    ]),
  );

/** Tables that a moved store fills, with the form in which each row is stored: as the rest of this package writes and reads it. */
export const storedRows: Readonly<Record<string, ToStored>> = {
  users: asItIs,
  seen_user: asItIs,
  conversation: asItIs,
  message: asItIs,
  message_edit: asItIs,
  reaction: stored(["reaction"], (text) => JSON.stringify(text)),
  mention: asItIs,
  chat_entry: asItIs,
  chat_group: escaped("title", "key"),
  group_entry: asItIs,
  group_member: asItIs,
  owed_notice: asItIs,
  owed_mention: asItIs,
  owed_revision: asItIs,
  push_feed: escaped("collapse"),
  push_key: (row) => stored(["recipients"], toRecipients)(escaped("key")(row) as MovedRow),
  subscriber: asItIs,
  revocation: (row) => (row["kind"] === "token" ? escaped("subject")(row) : row),
  address: escaped("identity", "label", "jti"),
  preference: asItIs,
  quiet_hours: asItIs,
  outward: parsed("done", "late"),
  reached: parsed("addresses"),
  outlet: asItIs,
  outlet_key: asItIs,
  outlet_change: asItIs,
  dead_letter: escaped("reason"),
  clock: asItIs,
};
