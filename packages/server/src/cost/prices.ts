import { type Effort, effortOf } from "@tidings/core";

/**
 * What things cost, in units: one is what the server spends on an ordinary small call. `calls` of the {@link Limits} says how
 * many a user gets back in a second, and how many may be spent at once. `docs/limits.md` is made from these comments.
 */
export interface Prices {
  /**
   * A query, a mutation, or the start of a subscription. One to presence costs the same again each minute, if a policy says who may be
   * seen.
   */
  readonly call: number;
  /**
   * A frame that asks for nothing: `PING`, `PONG`, `subscription.stop`, and whatever comes before the token is checked. `OPTIONS` of a page
   * that may call the server; its address pays.
   */
  readonly frame: number;
  /** Each KiB, beyond the first 16, of a frame that comes before the token is checked. */
  readonly early: number;
  /** Each 32 KiB of a call. */
  readonly input: number;
  /** Each item of a list in the input of a call of more than 512 characters: ids, recipients, numbers, positions of groups. */
  readonly item: number;
  /** In addition, for an edit or a deletion, which looks through the pushes of the message. */
  readonly revision: number;
  /** In addition, for each 64 KiB that a push stores for all its recipients together, beyond the first 2 KiB for each of them. */
  readonly pushed: number;
  /** In addition, for each user whom a call makes a member of a group. */
  readonly member: number;
  /**
   * In addition, for each member whom a change in a group reaches (a message or a typing sign, for example), for each subscription of a
   * member who joins or leaves, for each push that an edit or a deletion changes, and for every four members of a large group when a
   * message begins to renew their pushes or mentions all, or when an edit or a deletion is followed up in them. With several nodes an
   * entry of a large group counts as if it reached the members divided by the nodes, or 500 if that is less, unless this node alone has
   * more.
   */
  readonly copy: number;
  /**
   * In addition, for a list of conversations and for the start of a subscription to all of them: each group that the caller is or was in.
   * For presence: each membership that is looked at to find out who may be seen.
   */
  readonly group: number;
  /** In addition, for the trace of a push: it reads the user's feed, and asks all nodes. */
  readonly trace: number;
  /** In addition, for a revocation: every node looks through its connections, and remembers it. */
  readonly revocation: number;
  /** Each 64 KiB of an answer. */
  readonly answer: number;
  /** Each item of a list in an answer of more than 4 KiB: messages, conversations, users. */
  readonly row: number;
  /**
   * Each event that a subscription reads from the store, until the client is up to date. What it reads and passes over costs as an answer
   * of its length.
   */
  readonly replayed: number;
  /**
   * An HTTP request that calls nothing: one for another route, and one that is refused or malformed. Its address pays, or the user if the
   * token is known. A WebSocket that ends before it has said who it is.
   */
  readonly request: number;
  /** A token that is not accepted, or a connection that is refused once it is known whose it is. Its address pays. */
  readonly failedSignIn: number;
}

export const prices: Prices = {
  call: 1,
  frame: 1 / 4,
  early: 1,
  input: 1,
  item: 1 / 64,
  revision: 7,
  pushed: 1,
  member: 1 / 2,
  copy: 1 / 16,
  group: 1 / 256,
  trace: 15,
  revocation: 15,
  answer: 1,
  row: 1 / 64,
  replayed: 1 / 256,
  request: 4,
  failedSignIn: 4,
};

const [inputBytes, answerBytes] = [32 * 1_024, 64 * 1_024];
const [smallInput, smallAnswer] = [512, 4 * 1_024];

/** Deeper than any input that is meant: what a nested list is made of is not counted for ever. */
const maxDepth = 6;
const maxMeasuredDepth = 64;

/** What has more fields is a list by another name: positions by group. */
const maxFields = 64;

/** How many items the lists in a value have. */
function itemsOf(value: unknown, depth: number = 0): number {
  if (typeof value !== "object" || value === null || depth > maxDepth) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    count = value.length;
    for (const item of value as unknown[]) count += itemsOf(item, depth + 1);
  } else {
    let fields = 0;
    for (const key in value) {
      fields += 1;
      count += itemsOf((value as Record<string, unknown>)[key], depth + 1);
    }
    if (fields > maxFields) count += fields;
  }
  return count;
}

/** Items of the lists in a call's input, where it is long enough to have many. */
export const listedIn = (bytes: number, input: unknown): number => (bytes > smallInput ? itemsOf(input) : 0);

/** What a call costs before anything is done. */
export const priceOfCall = (bytes: number, listed: number): number =>
  prices.call + Math.floor(bytes / inputBytes) * prices.input + listed * prices.item;

const [pushedBytes, smallPush] = [64 * 1_024, 2 * 1_024];

function priceOfPush(input: unknown): number {
  const { to, data } = (input ?? {}) as { readonly to?: unknown; readonly data?: unknown };
  const recipients = Array.isArray(to) ? to.length : 1;
  const bytes = recipients * Math.max(0, roughBytesOf(data) - smallPush);
  return Math.floor(bytes / pushedBytes) * prices.pushed;
}

/** Of Tidings' procedures, wherever an application has nested them. */
const revisions = ["chat.edit", "chat.delete"];
const additions = ["chat.createGroup", "chat.addMembers"];

/** What a procedure costs in addition, if it does more than others. `input`: `undefined` as long as it is not known. */
export function priceOfProcedure(path: string, input: unknown): number {
  for (const name of revisions) if (path.endsWith(name)) return prices.revision;
  // short lists too: an id may have two characters
  for (const name of additions) if (path.endsWith(name)) return itemsOf(input) * prices.member;
  if (path.endsWith("notifications.push")) return priceOfPush(input);
  if (path.endsWith("sessions.revoke")) return prices.revocation;
  return path.endsWith("trace.push") ? prices.trace : 0;
}

/** What it costs in addition to have reached others and looked through groups, which is known only afterwards. */
export const priceOfEffort = (data: unknown): number => priceOf(effortOf(data));

const priceOf = ({ copies, groups }: Effort): number => copies * prices.copy + groups * prices.group;

/** What it costs that a subscription looks again, as it did at its start. */
export const priceOfLook = (effort: Effort): number => prices.call + priceOf(effort);

/** What its answer costs in addition. */
export function priceOfAnswer(bytes: number, data: unknown): number {
  if (bytes <= smallAnswer) return 0;
  return Math.floor(bytes / answerBytes) * prices.answer + itemsOf(data) * prices.row;
}

export const priceOfReplayed = (bytes: number): number => prices.replayed + (bytes / answerBytes) * prices.answer;

/** Shorter ones are not looked into. */
const shortText = 32;
const escaped = /[^ !#-[\]-~]/;

/** How many bytes a text takes in JSON: a control character takes six, one of most scripts three. */
function bytesOfText(text: string): number {
  if (text.length <= shortText || !escaped.test(text)) return text.length + 2;
  return Buffer.byteLength(JSON.stringify(text));
}

/** About how many bytes a value takes as JSON, without making it. */
export function roughBytesOf(value: unknown, depth: number = 0): number {
  if (typeof value === "string") return bytesOfText(value);
  if (typeof value !== "object" || value === null || depth > maxMeasuredDepth) return 8;
  let bytes = 2;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) bytes += 1 + roughBytesOf(item, depth + 1);
  } else {
    for (const key in value) bytes += key.length + 4 + roughBytesOf((value as Record<string, unknown>)[key], depth + 1);
  }
  return bytes;
}
