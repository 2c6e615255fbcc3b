import { noteDelayMs } from "./definition.ts";
import type { Arrival, Kept, Reached, ReachRecord } from "./record.ts";

/** How far a node may be behind in hearing of a clock that was moved, and of anything else that a message between processes tells. */
const hearsayMs = 500;
/** A process that the machine gives no time for so long is not broken: neither a node, nor the one that notes what came when. */
export const standstillMs = 4_000;
/** A node that is killed has had this time to write down what a provider said. */
const takesNoteMs = 2_000 + standstillMs;

const idOf = ({ channel, address }: { readonly channel: string; readonly address: string }): string =>
  `${channel} ${address}`;

/** What the servers' clock has shown between two moments. */
function shownBetween({ clock }: ReachRecord, fromMs: number, toMs: number): number[] {
  const shown: number[] = [];
  for (const [i, { atMs, aheadMs }] of clock.entries()) {
    const begin = Math.max(atMs, fromMs);
    const end = Math.min(clock[i + 1]?.atMs ?? Infinity, toMs);
    for (let ms = begin; ms <= end; ms += 100) shown.push(ms + aheadMs);
    if (end >= begin) shown.push(end + aheadMs);
  }
  return shown;
}

function isQuietAt({ quietHours }: Reached, ms: number): boolean {
  if (!quietHours) return false;
  const { from, to, timeZone } = quietHours;
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const time = format.format(ms);
  return from < to ? from <= time && time < to : from <= time || time < to;
}

/** Unread pushes that have not come to an address, although they were wanted there. */
export function missing(record: ReachRecord): string[] {
  const had = new Map<string, Set<number>>();
  const dead = new Set(record.removals.map(idOf));
  for (const arrival of record.arrivals) {
    const id = idOf(arrival);
    if (arrival.answer === "gone") dead.add(id);
    if (arrival.answer !== "sent" && arrival.answer !== "refused") continue;
    const seqs = had.get(id) ?? new Set();
    had.set(id, seqs);
    for (const seq of arrival.seqs) seqs.add(seq);
  }
  return record.users.flatMap((user) => {
    const unread = (record.inboxes.get(user.userId) ?? []).filter(({ isRead }) => !isRead);
    return user.addresses
      .filter((address) => !dead.has(idOf(address)))
      .flatMap((address) =>
        unread
          .filter(({ type }) => type === "alarm" || !user.mutes.includes(address.channel))
          .filter(({ seq }) => had.get(idOf(address))?.has(seq) !== true)
          .map(({ title, seq }) => `${user.userId} was not told of ${title} (${seq}) on ${idOf(address)}`),
      );
  });
}

/** What of a run is not as it has to be. */
export function checkReach(record: ReachRecord): string[] {
  return [
    ...record.problems,
    ...checkInboxes(record),
    ...missing(record).map((text) => `lost: ${text}`),
    ...checkKeys(record),
    ...checkTimes(record),
    ...checkReads(record),
    ...checkAddresses(record),
  ];
}

function checkInboxes({ pushed, inboxes }: ReachRecord): string[] {
  const titles = new Map([...inboxes].map(([userId, kept]) => [userId, kept.map(({ title }) => title)]));
  return pushed.flatMap(({ title, to }) =>
    to.flatMap((userId) => {
      const times = titles.get(userId)?.filter((one) => one === title).length ?? 0;
      return times === 1 ? [] : [`inbox: ${title} is there ${times} times for ${userId}`];
    }),
  );
}

/** Pushes that came to an address under two keys, or under one in whose range they are not. */
export function checkKeys({ arrivals }: ReachRecord): string[] {
  const findings: string[] = [];
  const keys = new Map<string, string>();
  for (const arrival of arrivals) {
    const { key, seqs } = arrival;
    const [from = 0, to = 0] = /(\d+)-(\d+)$/.exec(key)?.slice(1).map(Number) ?? [];
    for (const seq of seqs) {
      const one = `${idOf(arrival)} ${seq}`;
      const known = keys.get(one) ?? key;
      keys.set(one, known);
      if (known !== key) findings.push(`keys: ${seq} came to ${idOf(arrival)} as ${known} and as ${key}`);
      if (seq < from || seq > to) findings.push(`keys: ${seq} is not in ${key}`);
    }
  }
  return findings;
}

interface Told {
  readonly arrival: Arrival;
  readonly user: Reached;
  readonly pushes: readonly Kept[];
}

/** Each arrival with whom it is for and what it is about. */
function tell({ arrivals, users, inboxes }: ReachRecord): Told[] {
  const byId = new Map(users.flatMap((user) => user.addresses.map((address) => [idOf(address), user])));
  const kept = new Map([...inboxes].map(([userId, all]) => [userId, new Map(all.map((push) => [push.seq, push]))]));
  return arrivals.flatMap((arrival) => {
    const user = byId.get(idOf(arrival));
    const pushes = arrival.seqs.flatMap((seq) => kept.get(user?.userId ?? "")?.get(seq) ?? []);
    return user ? [{ arrival, user, pushes }] : [];
  });
}

function checkTimes(record: ReachRecord): string[] {
  const findings: string[] = [];
  for (const { arrival, user, pushes } of tell(record)) {
    const { atMs, channel, key } = arrival;
    const kinds = new Set(pushes.map(({ type }) => type));
    if (pushes.length !== arrival.seqs.length || kinds.size !== 1) {
      findings.push(`kinds: ${key} is about ${arrival.seqs.join()}, of which the inbox knows ${[...kinds].join()}`);
    }
    if (!kinds.has("note")) continue;
    if (user.mutes.includes(channel)) findings.push(`times: ${key} came where ${user.userId} wants no notes`);
    const shown = shownBetween(record, atMs - record.leaseMs - standstillMs, atMs);
    const dueMs = Math.min(...pushes.map(({ sentAtMs }) => sentAtMs)) + noteDelayMs[channel];
    if (Math.max(...shown) < dueMs) findings.push(`times: ${key} came before its time on ${idOf(arrival)}`);
    if (user.quietHours && shown.every((ms) => isQuietAt(user, ms))) {
      findings.push(`times: ${key} came in the quiet hours of ${user.userId}`);
    }
  }
  return findings;
}

/** A message says what was unread when its time had come. */
function checkReads(record: ReachRecord): string[] {
  const findings: string[] = [];
  const readAt = new Map<string, number>();
  for (const { userId, seqs, endedMs } of record.reads) {
    for (const seq of seqs) {
      const id = `${userId} ${seq}`;
      readAt.set(id, Math.min(readAt.get(id) ?? Infinity, endedMs));
    }
  }
  for (const { arrival, user, pushes } of tell(record)) {
    for (const { seq, type, sentAtMs } of pushes) {
      const readMs = readAt.get(`${user.userId} ${seq}`);
      if (readMs === undefined) continue;
      const about = `${seq} of ${user.userId} on ${idOf(arrival)}, which was read before`;
      if (arrival.atMs > readMs + record.leaseMs + standstillMs) findings.push(`reads: ${about}, long ago`);
      const delayMs = type === "note" ? noteDelayMs[arrival.channel] : 0;
      // by no clock it was due yet, the one of another push in the same message excepted
      const shown = shownBetween(record, readMs - record.leaseMs, readMs + hearsayMs);
      const firstMs = Math.min(...pushes.map((push) => push.sentAtMs), sentAtMs);
      if (arrival.atMs > readMs && Math.max(...shown) < firstMs + delayMs)
        findings.push(`reads: ${about} it was due at all`);
    }
  }
  return findings;
}

/** Nothing comes to an address that was removed, or that its provider has said is gone. */
function checkAddresses(record: ReachRecord): string[] {
  const { arrivals, removals, kills, leaseMs } = record;
  const findings: string[] = [];
  const endedMs = new Map(removals.map((removal) => [idOf(removal), removal.endedMs ?? Infinity]));
  const goneMs = new Map<string, number>();
  for (const arrival of arrivals) {
    const id = idOf(arrival);
    const { atMs } = arrival;
    if (atMs > (endedMs.get(id) ?? Infinity) + leaseMs + standstillMs) {
      findings.push(`addresses: a message came to ${id}, which had been removed`);
    }
    const gone = goneMs.get(id);
    if (gone !== undefined) {
      // a node that is killed may have asked a while before the provider reads it
      const wasKilled = kills.some((kill) => kill.atMs >= gone - standstillMs && kill.atMs <= gone + takesNoteMs);
      if (atMs > gone + leaseMs + standstillMs && !wasKilled) {
        findings.push(`addresses: a message came to ${id}, whose provider had said that it is gone`);
      }
    }
    if (arrival.answer === "gone" && !arrival.isSlow) goneMs.set(id, atMs);
  }
  return findings;
}
