import { forEachAtOnce, openClient, tokenOf, urlOf } from "./crowd.ts";
import { type Client, firstId } from "./dialects/dialect.ts";
import type { Target } from "./job.ts";

/** A message under way: it is done when it is here and its sender knows that it was taken. */
export interface Flight {
  readonly from: number;
  readonly to: number;
  readonly dueAtMs: number;
  waitsFor: number;
}

export interface Pairs {
  readonly send: (from: number, to: number, dueAtMs: number) => void;
  readonly underWay: () => readonly Flight[];
}

const nameOf = (user: number): string => `user-${user}`;

/**
 * Connects users 2i and 2i+1, who write to each other; with two nodes they are on different ones. `onDone` hears of each
 * message when it has arrived and was acknowledged.
 */
export async function openPairs(target: Target, pairs: number, onDone: (flight: Flight) => void): Promise<Pairs> {
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
    const options = {
      url: urlOf(target, user),
      userId,
      peerId: nameOf(user ^ 1),
      token: await tokenOf(target, userId),
    };
    return openClient(target, options, {
      onAck(id) {
        const flight = flights.get(id);
        if (flight?.from === user) arrived(id, flight);
      },
      onDelivered(id) {
        const flight = flights.get(id);
        if (flight?.to === user) arrived(id, flight);
      },
    });
  });

  return {
    underWay: () => [...flights.values()],
    send(from, to, dueAtMs) {
      lastId += 1;
      flights.set(lastId, { from, to, dueAtMs, waitsFor: 2 });
      clients[from]?.send(lastId, nameOf(to));
    },
  };
}
