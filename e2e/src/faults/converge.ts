import { isDeepStrictEqual } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import type { Circle } from "./circle/circle.ts";
import type { Device } from "./device.ts";
import { connectDirectly, orNotYet, readFinalState, toPosition } from "./final-state.ts";
import type { FinalState, Journal } from "./journal.ts";
import { probeFanout } from "./probe.ts";
import type { PresenceWatch } from "./presence-watch.ts";
import type { Random } from "./random.ts";
import type { Target } from "./target.ts";

export interface ConvergeOptions {
  readonly target: Target;
  readonly random: Random;
  readonly journal: Journal;
  readonly devices: readonly Device[];
  readonly userIds: readonly string[];
  readonly presence: PresenceWatch;
  readonly circle: Circle;
  /** How long it may take in all. Milliseconds. */
  readonly convergeMs: number;
}

/**
 * Now that nothing is broken: every call must get its outcome, every subscription the rest of its feed, and everyone must
 * be told who is online. Writes into the journal how it all came out, also if it did not in time. Resolves with how long it
 * took, in milliseconds.
 */
export async function converge(options: ConvergeOptions): Promise<number> {
  const { target, random, journal, devices, userIds, presence, circle, convergeMs } = options;
  const beganMs = performance.now();
  const deadlineMs = beganMs + convergeMs;
  const within = async (what: string, condition: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await condition())) {
      if (performance.now() > deadlineMs) {
        journal.write({ kind: "problem", text: `${what} within ${convergeMs / 1_000} s after everything was mended` });
        return;
      }
      await pause(50);
    }
  };

  for (const device of devices) device.comeBack();
  await within("not every call had an outcome", () => devices.every(({ underWay }) => underWay === 0));
  await within("not every client was connected", () => devices.every(({ isConnected }) => isConnected));

  const leavers = new Set(userIds.filter(() => random.chance(0.3)));
  await Promise.all(devices.filter(({ userId }) => leavers.has(userId)).map((device) => device.leave()));
  const staying = devices.filter(({ userId }) => !leavers.has(userId));
  const connected = [...new Set(staying.map(({ userId }) => userId))];
  journal.write({ kind: "connected at the end", userIds: connected });
  const isTrue = (states: readonly { userId: string; online: boolean }[]): boolean =>
    states.length === userIds.length && states.every(({ userId, online }) => online === connected.includes(userId));
  let seen = await presence.look();
  await within("not everyone was told who is online", async () => {
    seen = await presence.look();
    return seen.every(({ states }) => isTrue(states));
  });
  for (const look of seen) journal.write({ kind: "presence at the end", ...look });

  const hasConverged = performance.now() < deadlineMs;
  if (hasConverged) await probeFanout(staying, random, journal);

  // What a node was still doing when its caller gave up may come later than the answers to everyone else.
  let finals: readonly FinalState[] | null = null;
  await within("the feeds still grew or subscriptions were still behind", async () => {
    const known = finals;
    if (known && !staying.every((device) => hasEverything(device, known))) {
      await pause(200);
      return false;
    }
    const again = await readFinals(target, userIds).catch(orNotYet);
    if (!again) return false;
    const isQuiet = known !== null && isDeepStrictEqual(heads(known), heads(again));
    finals = again;
    return isQuiet;
  });
  for (const device of staying) {
    for (const { name } of device.openStreams) journal.write({ kind: "open at the end", stream: name });
  }
  for (const state of finals ?? []) journal.write({ kind: "final", state });
  await circle.converge(within);
  return performance.now() - beganMs;
}

/** Each user's by another node. */
async function readFinals(target: Target, userIds: readonly string[]): Promise<FinalState[]> {
  const finals: FinalState[] = [];
  for (const [i, userId] of userIds.entries()) {
    await using client = connectDirectly(target, i, userId);
    finals.push(await readFinalState(client, userId));
  }
  return finals;
}

const heads = (finals: readonly FinalState[]): unknown => finals.map(({ chat, push }) => [chat.length, push.length]);

function hasEverything(device: Device, finals: readonly FinalState[]): boolean {
  const state = finals.find(({ userId }) => userId === device.userId);
  return device.openStreams.every(({ feed, conversationId, position }) => {
    if (position === null) return false;
    const entries = state?.[feed] ?? [];
    const last = entries.findLast(({ event }) => {
      if (conversationId === null) return true;
      if (event.type === "message") return event.message.conversationId === conversationId;
      return "conversationId" in event && event.conversationId === conversationId;
    });
    const { epoch, n } = toPosition(position);
    return epoch === state?.epoch && n >= (last?.n ?? 0);
  });
}
