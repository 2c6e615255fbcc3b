import { isDeepStrictEqual } from "node:util";
import { type ChatEvent, type ChatFeedEvent, type FeedEntry, type Message, parseEventId } from "@tidings/core";
import type { CircleState, CircleView } from "../circle/circle-journal.ts";
import { type Check, type Evidence, repeated } from "./evidence.ts";

type Log = readonly FeedEntry<ChatFeedEvent>[];

/**
 * A time that somebody was in a group: they can see numbers after `from`, up to `until`, and messages after `fromSeq`; they are told
 * of what came after `joined`.
 */
export interface Stay {
  readonly joined: number;
  readonly from: number;
  readonly until: number;
  readonly fromSeq: number;
}

/** Of some the keeper lets see all of the history when they are added, of the others none: so it is known of each. */
export const historyFor = (userId: string): "all" | "none" => (/[02468]$/.test(userId) ? "all" : "none");

/** The times that a user was in a group, as its feed tells. */
export function staysOf(log: Log, userId: string): Stay[] {
  const stays: Stay[] = [];
  let messages = 0;
  for (const { n, event } of log) {
    if (event.type === "message") messages += 1;
    if (event.type !== "members") continue;
    if (event.added?.some((one) => one.userId === userId)) {
      const isWhole = n === 1 || historyFor(userId) === "all";
      stays.push({ joined: n - 1, from: isWhole ? 0 : n - 1, until: Infinity, fromSeq: isWhole ? 0 : messages });
    }
    const last = stays.at(-1);
    if (last && event.removed?.includes(userId)) stays[stays.length - 1] = { ...last, until: n };
  }
  return stays;
}

export const isVisible = ({ n, event }: FeedEntry<ChatFeedEvent>, { from, until, fromSeq }: Stay): boolean =>
  n > from && n <= until && !("seq" in event && event.seq <= fromSeq);

/**
 * The feed as it is shown to a member for one stay. Once it has ended, reactions and pins are not theirs to see, and a message that was edited
 * after that is deleted.
 */
export function seenIn(log: Log, { until }: Stay): Log {
  if (until === Infinity) return log;
  const editedLater = new Set(log.flatMap(({ n, event }) => (n > until && event.type === "edited" ? event.seq : [])));
  const authors = messagesIn(log).map(({ from }) => from);
  return log.map(({ n, event }) => {
    if (event.type === "edited" && editedLater.has(event.seq)) {
      const { conversationId, seq, editedAtMs } = event;
      return {
        n,
        event: { type: "deleted", conversationId, seq, deletedAtMs: editedAtMs, by: authors[seq - 1] ?? "" },
      };
    }
    if (event.type !== "message") return { n, event };
    const { reactions: _, pinnedAtMs: __, ...kept } = event.message;
    const { conversationId, seq, from, nonce, sentAtMs, editedAtMs = 0 } = kept;
    if (!editedLater.has(seq)) return { n, event: { type: "message", message: kept } };
    const message = { conversationId, seq, from, nonce, sentAtMs, content: null, deletedAtMs: editedAtMs };
    return { n, event: { type: "message", message } };
  });
}

/**
 * Of each group: its feed has no gap and says nothing that nobody did; each member was told everything of their time in it, once and
 * in order, and nothing else; what they see in the end is the same for all, and follows from the feed.
 */
export const checkCircles: Check = (evidence) => {
  const states = new Map(
    evidence.lines.flatMap((line) => (line.kind === "circle final" ? [[line.state.groupId, line.state] as const] : [])),
  );
  const violations: string[] = [];
  for (const state of states.values()) {
    violations.push(...checkLog(state), ...checkDoings(evidence, state), ...checkMembers(state));
    for (const view of state.views) violations.push(...checkView(state, view));
  }
  return [...violations, ...checkCircleStreams(evidence, states)];
};

const messagesIn = (log: Log): Message[] =>
  log.flatMap(({ event }) => (event.type === "message" ? [event.message] : []));

const isChange = ({ type }: ChatFeedEvent): boolean => type === "edited" || type === "deleted";

/** Numbers without a gap, for entries and messages; nobody writes who is not in the group; each version once. */
function checkLog({ groupId, log }: CircleState): string[] {
  const violations: string[] = [];
  const wrong = log.findIndex(({ n }, i) => n !== i + 1);
  if (wrong !== -1) violations.push(`${groupId}: has number ${log[wrong]?.n} where ${wrong + 1} belongs`);
  const messages = messagesIn(log);
  const wrongSeq = messages.findIndex(({ seq }, i) => seq !== i + 1);
  if (wrongSeq !== -1) violations.push(`${groupId}: has seq ${messages[wrongSeq]?.seq} where ${wrongSeq + 1} belongs`);
  for (const nonce of repeated(messages.map((message) => `${message.from} ${message.nonce}`))) {
    violations.push(`${groupId}: ${nonce} is there more than once`);
  }
  const present = new Set<string>();
  for (const { n, event } of log) {
    if (event.type === "members") {
      for (const { userId } of event.added ?? []) present.add(userId);
      for (const userId of event.removed ?? []) present.delete(userId);
    }
    const author = event.type === "message" ? event.message.from : event.type === "reaction" ? event.userId : null;
    if (author !== null && !present.has(author)) {
      violations.push(`${groupId}: ${event.type} ${n} is ${author}'s, who is not in the group there`);
    }
  }
  for (const { seq, version = 1, deletedAtMs } of messages) {
    const changes = log.filter(({ event }) => isChange(event) && "seq" in event && event.seq === seq).length;
    const wanted = version - 1 + (deletedAtMs === undefined ? 0 : 1);
    if (changes !== wanted) violations.push(`${groupId}: message ${seq} has ${changes} changes where ${wanted} belong`);
  }
  return violations;
}

/** What was acknowledged is there; what is there, somebody tried; contents are what was written last. */
function checkDoings({ calls }: Evidence, { groupId, log }: CircleState): string[] {
  const violations: string[] = [];
  const messages = messagesIn(log);
  const byNonce = new Map(messages.map((message) => [message.nonce, message]));
  const sends = calls("group.send").filter(({ input }) => input.conversationId === groupId);
  const edits = calls("group.edit").filter(({ input }) => input.conversationId === groupId);
  const tried = new Map(sends.map((send) => [send.input.nonce, send]));
  for (const { input, output } of sends) {
    if (output && byNonce.get(input.nonce)?.seq !== output.seq) {
      violations.push(`${groupId}: ${input.nonce} was acknowledged as ${output.seq} and is not that`);
    }
  }
  for (const message of messages) {
    const { seq, from, nonce, version = 1, deletedAtMs } = message;
    const content: unknown = message.content;
    const send = tried.get(nonce);
    if (send?.userId !== from) {
      violations.push(`${groupId}: message ${seq} with ${nonce} was never sent by ${from}`);
      continue;
    }
    if (deletedAtMs !== undefined) {
      if (content !== null) violations.push(`${groupId}: message ${seq} is deleted and has a content`);
      continue;
    }
    const ofMessage = edits.filter(({ input }) => input.seq === seq);
    const acknowledged = ofMessage.flatMap(({ output, input }) => (output ? [{ ...output, text: input.text }] : []));
    const newest = Math.max(1, ...acknowledged.map((one) => one.version));
    if (version < newest) violations.push(`${groupId}: message ${seq} has version ${version} after ${newest}`);
    const last = acknowledged.find((one) => one.version === version);
    const possible = last
      ? [last.text]
      : version === 1
        ? [send.input.text]
        : ofMessage.filter(({ output }) => !output).map(({ input }) => input.text);
    const { text } = content as { readonly text: string };
    if (!possible.includes(text)) violations.push(`${groupId}: message ${seq} is ${text} in version ${version}`);
  }
  const bySeq = new Map(messages.map((message) => [message.seq, message]));
  for (const { input, output } of calls("group.delete")) {
    if (!output || input.conversationId !== groupId || bySeq.get(input.seq)?.deletedAtMs !== undefined) continue;
    violations.push(`${groupId}: message ${input.seq} was deleted and is there`);
  }
  return violations;
}

/** Who is in the group, and as what, is what its feed comes to. */
function checkMembers({ groupId, log, members }: CircleState): string[] {
  const roles = new Map<string, string>();
  for (const { event } of log) {
    if (event.type !== "members") continue;
    for (const { userId, role } of event.added ?? []) roles.set(userId, role);
    for (const userId of event.removed ?? []) roles.delete(userId);
    if (event.role) roles.set(event.role.userId, event.role.role);
  }
  const actual = new Map(members.map(({ userId, role }) => [userId, role]));
  const same = [...roles].every(([userId, role]) => actual.get(userId) === role) && actual.size === roles.size;
  return same
    ? []
    : [`${groupId}: has the members ${describe([...actual])}, and the feed comes to ${describe([...roles])}`];
}

/** What one member sees in the end: the messages, the counts and the entries of their time. */
function checkView({ groupId, epoch, log }: CircleState, view: CircleView): string[] {
  const { userId, conversation, messages, entries } = view;
  const stay = staysOf(log, userId).at(-1);
  if (!stay) return [`${groupId}: ${userId} sees it and was never in it`];
  const violations: string[] = [];
  const head = Math.min(stay.until, log.length);
  const seen = seenIn(log, stay);
  const visible = messagesIn(seen.slice(0, head)).filter(({ seq }) => seq > stay.fromSeq);
  if (!isDeepStrictEqual(messages, visible)) {
    violations.push(
      `${groupId}: ${userId}'s history has ${messages.length} messages where ${visible.length} belong, or others`,
    );
  }
  const wanted = seen.filter((entry) => isVisible(entry, stay));
  if (!isDeepStrictEqual(entries, wanted)) {
    violations.push(
      `${groupId}: ${userId} was read ${entries.length} entries where ${wanted.length} belong, or others`,
    );
  }
  const lastSeq = messagesIn(log.slice(0, head)).length;
  const { readSeq } = conversation;
  const own = visible.findLast(({ from }) => from === userId)?.seq ?? 0;
  if (readSeq < own) violations.push(`${groupId}: ${userId} has read up to ${readSeq} and has written ${own}`);
  const expected = {
    lastSeq,
    unread: Math.max(0, lastSeq - Math.max(readSeq, stay.fromSeq)),
    position: `${epoch}-${groupId}-${head}`,
    lastMessage: visible.at(-1) ?? null,
  };
  for (const [name, value] of Object.entries(expected)) {
    const actual: unknown = conversation[name as keyof typeof conversation];
    if (isDeepStrictEqual(actual, value)) continue;
    violations.push(`${groupId}: ${userId} has ${name} ${describe(actual)}, and the feed comes to ${describe(value)}`);
  }
  return violations;
}

interface CircleStream {
  readonly stream: string;
  readonly userId: string;
  readonly groupId: string | null;
  readonly events: ({ readonly groupId: string | null; readonly id: string; readonly event: ChatEvent } | "head")[];
  isOpen: boolean;
}

function checkCircleStreams({ lines, rollbacks }: Evidence, states: ReadonlyMap<string, CircleState>): string[] {
  const streams = new Map<string, CircleStream>();
  for (const line of lines) {
    if (line.kind === "circle stream") {
      const { stream, userId, groupId } = line;
      streams.set(stream, { stream, userId, groupId, events: [], isOpen: false });
    } else if (line.kind === "circle stream from the head") streams.get(line.stream)?.events.push("head");
    else if (line.kind === "circle event") streams.get(line.stream)?.events.push(line);
    else if (line.kind === "circle open at the end") {
      const stream = streams.get(line.stream);
      if (stream) stream.isOpen = true;
    }
  }
  return [...streams.values()].flatMap((stream) =>
    [...states.values()].flatMap((state) => checkCircleStream(stream, state, rollbacks.length > 0) ?? []),
  );
}

/** One stream, as far as it is about one group. It stops being looked at where it first goes wrong. */
function checkCircleStream(observed: CircleStream, state: CircleState, wasPutBack: boolean): string | null {
  const { stream, userId, groupId: only, events, isOpen } = observed;
  const { groupId, epoch, log } = state;
  if (only !== null && only !== groupId) return null;
  const stays = staysOf(log, userId);
  const missing = (after: number, before: number): number | null =>
    log
      .slice(after, Math.max(after, before - 1))
      .find((entry) => stays.some((stay) => entry.n > stay.joined && isVisible(entry, stay)))?.n ?? null;
  let last: number | null = null;
  let isOwnReset = false;
  /**
   * Whether the last stay may be told by a `reset` as well. A subscription that is handed over while its user is added hears of it on both
   * connections, and the second was begun without a place in the group, or with the place from before this stay.
   */
  let mayBeReset = false;
  for (const one of events) {
    if (one === "head") {
      last = null;
      continue;
    }
    const { event, id } = one;
    if (one.groupId === null && event.type === "reset") {
      if (!wasPutBack) return `${stream}: reset at ${id}, although nothing was trimmed`;
      last = null;
      isOwnReset = true;
    }
    if (one.groupId !== groupId) continue;
    const position = parseEventId(id);
    if (!position) return `${stream}: ${id} is not an event id`;
    if (position.epoch !== epoch) {
      last = null;
      continue;
    }
    const { n } = position;
    if (event.type === "ready") {
      if (last !== null && n !== last) return `${stream}: ready at ${n} after ${last} in ${groupId}`;
      last = n;
    } else if (event.type === "reset") {
      // a new stay begins behind what they have seen, perhaps right behind it
      const at: number | null = last;
      const isNewStay = stays.some(({ joined }) => at !== null && joined >= at && joined < n);
      const isDue = at === null || isOwnReset || wasPutBack || isNewStay || mayBeReset;
      if (!isDue) return `${stream}: reset of ${groupId} at ${n} after ${last}, although nothing was trimmed`;
      mayBeReset = isNewStay;
      last = n;
    } else {
      const entry = log[n - 1];
      if (!entry) return `${stream}: ${event.type} at ${n} in ${groupId}, whose feed ends at ${log.length}`;
      if (!isSame(event, entry.event)) {
        return `${stream}: ${describe(event)} at ${n} in ${groupId}, where the feed has ${describe(entry.event)}`;
      }
      if (!stays.some((stay) => isVisible(entry, stay))) {
        return `${stream}: ${event.type} at ${n} in ${groupId} is not from ${userId}'s time in it: ${describe(stays)}`;
      }
      if (last !== null && n <= last) return `${stream}: ${event.type} at ${n} came after ${last} in ${groupId}`;
      const lost = last === null ? null : missing(last, n);
      if (lost !== null) return `${stream}: ${event.type} at ${n} came after ${last} in ${groupId}, without ${lost}`;
      if (stays.some(({ joined }) => joined === n - 1)) mayBeReset = true;
      last = n;
    }
  }
  if (!isOpen || wasPutBack) return null;
  // before the last stay began, another one may have ended that they were not told of whole, and no more than a reset is due
  const lost = last === null ? null : missing(last, log.length + 1);
  if (lost !== null) return `${stream}: stopped at ${last} in ${groupId}, without ${lost}`;
  if (last === null && only === null && stays.length > 0) return `${stream}: was told nothing of ${groupId}`;
  return null;
}

/** What was told when it happened, and what the feed has now, which shows the latest version of a message. */
function isSame(told: ChatEvent, stored: ChatFeedEvent): boolean {
  if (told.type === "message" && stored.type === "message") {
    const [a, b] = [told.message, stored.message];
    return a.seq === b.seq && a.from === b.from && a.nonce === b.nonce && (a.version ?? 1) <= (b.version ?? 1);
  }
  if ((told.type === "edited" || told.type === "deleted") && isChange(stored)) {
    return "seq" in stored && told.seq === stored.seq;
  }
  return isDeepStrictEqual(told, stored);
}

const describe = (value: unknown): string => JSON.stringify(value);
