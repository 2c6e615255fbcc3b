import { setTimeout as sleep } from "node:timers/promises";
import { forEachAtOnce, ignore, openClient, tokenOf, urlOf } from "./crowd.ts";
import { firstId, type Positions } from "./dialects/dialect.ts";
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

/** Each writer writes to his share of the people, a message at a time. */
async function writeTo(target: Target, people: readonly Person[], each: number): Promise<void> {
  const letters = people.flatMap(({ userId }) => Array.from({ length: each }, () => userId)).values();
  let lastId = firstId;
  const names = Array.from({ length: writers }, (_, i) => `writer-${i}`);
  await forEachAtOnce(names, async (userId) => {
    const acknowledged = { resolve: (): void => {} };
    const options = { url: urlOf(target, 0), userId, token: await tokenOf(target, userId) };
    const client = await openClient(target, options, { ...ignore, onAck: () => acknowledged.resolve() });
    for (const to of letters) {
      await new Promise<void>((resolve) => {
        acknowledged.resolve = resolve;
        client.send((lastId += 1), to);
      });
    }
    client.close();
  });
}

/** Latencies are from the moment that all begin to come back, until one of them has everything that he missed. */
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
    const done = Promise.withResolvers<void>();
    caughtUp.push(done.promise);
    const seen = new Set<number>();
    const onDelivered = (id: number): void => {
      if (seen.has(id)) throw new Error(`${person.userId} got a message twice`);
      seen.add(id);
      if (seen.size === missed) done.resolve();
    };
    const options = { ...person, url: urlOf(target, 0), ...(positions && { resume: positions }) };
    await openClient(target, options, { ...ignore, onDelivered });
    if (missed === 0) done.resolve();
    void done.promise.then(() => window.record(performance.now() - startedAtMs));
  });
  await Promise.all(caughtUp);
  const traffic = window.end();
  await mark("end");
  return traffic;
}
