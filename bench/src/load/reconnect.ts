import { setTimeout as sleep } from "node:timers/promises";
import { forEachAtOnce, ignore, openClient, tokenOf, urlOf } from "./crowd.ts";
import { type Feed, firstId, type Positions } from "./dialects/dialect.ts";
import type { ReconnectJob, Target, Traffic } from "./job.ts";
import type { Mark } from "./mark.ts";
import { beginWindow } from "./window.ts";

const settleMs = 1_000;
const writers = 50;

interface Person {
  readonly userId: string;
  readonly token: string;
  positions?: Positions;
}

/** Everyone has one writer. Each writer writes to their people by turns, and waits for every answer. */
async function writeTo(target: Target, people: readonly Person[], each: number): Promise<void> {
  let lastId = firstId;
  const names = Array.from({ length: writers }, (_, i) => `writer-${i}`);
  await forEachAtOnce(names, async (userId, writer) => {
    const acknowledged = { resolve: (): void => {} };
    const options = { url: urlOf(target, 0), userId, token: await tokenOf(target, userId) };
    const client = await openClient(target, options, { ...ignore, onAck: () => acknowledged.resolve() });
    for (let i = 0; i < each; i += 1) {
      for (let at = writer; at < people.length; at += writers) {
        await new Promise<void>((resolve) => {
          acknowledged.resolve = resolve;
          client.send((lastId += 1), people[at]?.userId ?? "");
        });
      }
    }
    client.close();
  });
}

/** Resolves when all messages are here, and the push that tells of the last of them. Throws if one comes twice. */
function catchUp(
  userId: string,
  missed: number,
): { done: Promise<void>; onDelivered: (id: number, feed: Feed) => void } {
  const { promise: done, resolve } = Promise.withResolvers<void>();
  const messages = new Set<number>();
  let lastMessage = 0;
  let lastPush = 0;
  if (missed === 0) resolve();
  return {
    done,
    onDelivered(id, feed) {
      if (feed === "push") lastPush = id;
      else if (messages.has(id)) throw new Error(`${userId} got a message twice`);
      else {
        messages.add(id);
        lastMessage = id;
      }
      if (messages.size === missed && lastPush === lastMessage) resolve();
    },
  };
}

/** Latencies are from the moment that all begin to come back, until one of them has everything that they missed. */
export async function runReconnect(target: Target, { clients, missed }: ReconnectJob, mark: Mark): Promise<Traffic> {
  const people = await forEachAtOnce(
    Array.from({ length: clients }, (_, i) => `user-${i}`),
    async (userId): Promise<Person> => ({ userId, token: await tokenOf(target, userId) }),
  );
  const connected = await forEachAtOnce(people, (person) =>
    openClient(target, { ...person, url: urlOf(target, 0) }, ignore),
  );
  for (const [i, person] of people.entries()) {
    const positions = connected[i]?.positions();
    if (positions) person.positions = positions;
    connected[i]?.close();
  }
  await sleep(settleMs);
  if (missed > 0) await writeTo(target, people, missed);

  await mark("begin");
  const window = beginWindow(target.pids);
  const startedAtMs = performance.now();
  const caughtUp: Promise<void>[] = [];
  await forEachAtOnce(people, async ({ positions, ...person }) => {
    const { done, onDelivered } = catchUp(person.userId, missed);
    caughtUp.push(done.then(() => window.record(performance.now() - startedAtMs)));
    const options = { ...person, url: urlOf(target, 0), ...(positions && { resume: positions }) };
    await openClient(target, options, { ...ignore, onDelivered });
  });
  await Promise.all(caughtUp);
  const traffic = window.end();
  await mark("end");
  return traffic;
}
