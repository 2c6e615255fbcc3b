import { setTimeout as sleep } from "node:timers/promises";
import { forEachAtOnce, ignore, openClient, tokenOf, urlOf } from "./crowd.ts";
import { type Client, firstId } from "./dialects/dialect.ts";
import type { GroupsJob, Target, Traffic } from "./job.ts";
import type { Mark } from "./mark.ts";
import { beginWindow, type Window } from "./window.ts";

interface Flight {
  readonly group: number;
  readonly from: number;
  readonly startedAtMs: number;
  /** Of the members online and of the answer. */
  waitsFor: number;
}

const nameOf = (group: number, member: number): string => `user-${group}-${member}`;

async function makeGroup(target: Target, group: number, members: number): Promise<string> {
  const userId = nameOf(group, 0);
  const options = { url: urlOf(target, group), userId, token: await tokenOf(target, userId) };
  const client = await openClient(target, options, ignore);
  const others = Array.from({ length: members - 1 }, (_, i) => nameOf(group, i + 1));
  const name = await client.makeGroup(firstId, others);
  client.close();
  return name;
}

/** A closed loop in each group. With two nodes, each has half of a group's members. */
export async function runGroups(target: Target, job: GroupsJob, mark: Mark): Promise<Traffic> {
  const { groups, members, online, open, inFlight, counts } = job;
  const flights = new Map<number, Flight>();
  let window: Window | null = null;
  let lastId = firstId;

  const numbers = Array.from({ length: groups }, (_, group) => group);
  const names = await forEachAtOnce(numbers, (group) => makeGroup(target, group, members));
  const arrived = (id: number, flight: Flight): void => {
    flight.waitsFor -= 1;
    if (flight.waitsFor > 0) return;
    flights.delete(id);
    if (counts === "messages") window?.record(performance.now() - flight.startedAtMs);
    post(flight.group);
  };
  const seats = numbers.flatMap((group) => Array.from({ length: online }, (_, member) => ({ group, member })));
  const clients: readonly Client[] = await forEachAtOnce(seats, async ({ group, member }) => {
    const userId = nameOf(group, member);
    const token = await tokenOf(target, userId);
    const options = { url: urlOf(target, member), userId, token, group: names[group] ?? "", isOpen: member < open };
    return openClient(target, options, {
      onAck(id) {
        const flight = flights.get(id);
        if (flight?.from === member) arrived(id, flight);
      },
      onDelivered(id, feed) {
        const flight = flights.get(id);
        if (!flight || feed !== "chat") return;
        if (counts === "deliveries") window?.record(performance.now() - flight.startedAtMs);
        arrived(id, flight);
      },
    });
  });
  const post = (group: number): void => {
    lastId += 1;
    const from = lastId % open;
    flights.set(lastId, { group, from, startedAtMs: performance.now(), waitsFor: online + 1 });
    clients[group * online + from]?.post(lastId, names[group] ?? "");
  };
  for (const group of numbers) for (let i = 0; i < inFlight; i += 1) post(group);

  await sleep(job.warmUpMs);
  await mark("begin");
  window = beginWindow(target.pids);
  await sleep(job.measureMs);
  const traffic = window.end();
  await mark("end");
  return traffic;
}
