import type { MemberRow } from "@tidings/core/store-adapter";

/** What `load_chats` gives, each kind of row as an array of columns. Texts are as the tables have them. */
export interface LoadedRows {
  readonly groups: readonly GroupColumns[] | null;
  readonly members: readonly MemberColumns[] | null;
  /** Groups in which everyone is who was known to be. */
  readonly unchanged: readonly string[] | null;
  /** Of groups of which everyone was asked for; of those that are unchanged, only whom a write may notify. */
  readonly everyone:
    | readonly (readonly [group: string, name: string, joinedN: number, settings: string | null])[]
    | null;
  readonly users:
    | readonly (readonly [name: string, chatHead: number, pushHead: number, unread: number, hasSent: boolean])[]
    | null;
  /** `settings` of the member whose id comes first, and of the second. */
  readonly directs:
    | readonly (readonly [name: string, lastSeq: number, first: string | null, second: string | null])[]
    | null;
  readonly keys: readonly (readonly [createdBy: string, key: string, group: string])[] | null;
  /** In how many groups the user is. */
  readonly counts: readonly (readonly [name: string, groups: number])[] | null;
  /** In how many of them that one user has made. */
  readonly counts_by: readonly (readonly [name: string, madeBy: string, groups: number])[] | null;
  readonly messages: readonly MessageColumns[] | null;
  readonly nonces:
    | readonly (readonly [sender: string, nonce: string, conversation: string, seq: number, sentAtMs: number])[]
    | null;
  readonly edits:
    | readonly (readonly [conversation: string, seq: number, nonce: string, version: number, editedAtMs: number])[]
    | null;
  /** `reaction` as JSON text. */
  readonly reactions:
    | readonly (readonly [conversation: string, seq: number, reaction: string, user: string, id: number])[]
    | null;
  /** Unread pushes with a collapse value, and how many messages each stands for. */
  readonly opened: readonly (readonly [user: string, collapse: string, n: number, messages: number | null])[] | null;
  /**
   * Pushes that messages caused, user by user, whether their users see what becomes of the message (as `seesChanges`), and what was asked
   * for: the message, how many rows, and after whom.
   */
  readonly notices:
    | readonly (readonly [
        conversation: string,
        from: string,
        sentAtMs: number,
        user: string,
        n: number,
        seesChanges: boolean,
        seq: number,
        maxRows: number,
        after: string | null,
      ])[]
    | null;
}

export type GroupColumns = readonly [
  name: string,
  title: string | null,
  data: string | null,
  createdBy: string,
  createdAtMs: number,
  head: number,
  lastSeq: number,
  memberCount: number,
  lastAtMs: number,
];

export type MemberColumns = readonly [
  group: string,
  name: string,
  role: MemberRow["role"],
  joinedAtMs: number,
  joinedN: number,
  fromN: number,
  fromSeq: number,
  untilN: number | null,
  untilSeq: number | null,
  left: string | null,
  readSeq: number,
  settings: string | null,
];

export type MessageColumns = readonly [
  conversation: string,
  seq: number,
  from: string,
  nonce: string,
  sentAtMs: number,
  content: string,
  extra: string | null,
];
