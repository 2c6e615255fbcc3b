import { setTimeout as sleep } from "node:timers/promises";
import { forEachAtOnce, openClient, tokenOf } from "./crowd.ts";
import { type Client, firstId } from "./dialects/dialect.ts";
import type { DirectJob, Target, Traffic } from "./job.ts";
import type { Mark } from "./mark.ts";
import { beginWindow, type Window } from "./window.ts";

/** A message under way: it is done when it is here and its sender knows that it was taken. */
interface Flight {
  readonly from: number;
  readonly to: number;
  readonly dueAtMs: number;
  waitsFor: number;
}

const nameOf = (user: number): string => `user-${user}`;

/** Messages between users 2i and 2i+1. `onDone` hears of each when it has arrived and was acknowledged. */
export async function openPairs(
  target: Target,
  pairs: number,
  onDone: (flight: Flight) => void,
): Promise<{ readonly send: (from: number, to: number, dueAtMs: number) => void; readonly underWay: () => number }> {
  const flights = new Map<number, Flight>();
  let lastId = firstId;
  const arrived = (id: number, flight: Flight): void => {
    flight.waitsFor -= 1;
    if (flight.waitsFor > 0) return;
    flights.delete(id);
    onDone(flight);
  };

  const users = Array.from({ length: 2 * pairs }, (_, user) => user);
  const clients: readonly Client[] = await forEachAtOnce(users, async (user) => {
    const userId = nameOf(user);
    const url = target.urls[user % target.urls.length];
    if (url === undefined) throw new Error("there is no node");
    return openClient(
      target,
      { url, userId, peerId: nameOf(user ^ 1), token: await tokenOf(target, userId) },
      {
        onAck(id) {
          const flight = flights.get(id);
          if (flight?.from === user) arrived(id, flight);
        },
        onDelivered(id) {
          const flight = flights.get(id);
          if (flight?.to === user) arrived(id, flight);
        },
      },
    );
  });

  return {
    underWay: () => flights.size,
    send(from, to, dueAtMs) {
      lastId += 1;
      flights.set(lastId, { from, to, dueAtMs, waitsFor: 2 });
      clients[from]?.send(lastId, nameOf(to));
    },
  };
}

/** A closed loop: as many messages under way in every pair, all of the time. */
export async function runDirect(target: Target, job: DirectJob, mark: Mark): Promise<Traffic> {
  let window: Window | null = null;
  const { send } = await openPairs(target, job.pairs, ({ from, to, dueAtMs }) => {
    const nowMs = performance.now();
    window?.record(nowMs - dueAtMs);
    send(from, to, nowMs);
  });
  for (let pair = 0; pair < job.pairs; pair += 1) {
    for (let i = 0; i < job.inFlight; i += 1) {
      const from = 2 * pair + (i % 2);
      send(from, from ^ 1, performance.now());
    }
  }
  await sleep(job.warmUpMs);
  await mark("begin");
  window = beginWindow(target.pids);
  await sleep(job.measureMs);
  const traffic = window.end();
  await mark("end");
  return traffic;
}
