import { checkJournal, type Finding } from "./check/check-journal.ts";
import { createCircle } from "./circle/circle.ts";
import { converge } from "./converge.ts";
import { Device } from "./device.ts";
import type { DisturbTargets } from "./disturb.ts";
import { Journal } from "./journal.ts";
import { lasts } from "./lasts.ts";
import { watchPresence } from "./presence-watch.ts";
import type { Random } from "./random.ts";
import { openRoute, type Route } from "./route.ts";
import { connectPublisher, type Publisher, runService } from "./service.ts";
import type { Target } from "./target.ts";

export interface RoundOptions {
  readonly target: Target;
  readonly random: Random;
  /** Begins the names of users, so that rounds on the same servers have nothing in common. */
  readonly name: string;
  readonly users: number;
  readonly seconds: number;
  /** Goes on, for a while, until enough has happened. */
  readonly isEnough?: () => boolean;
  /** How long everything may take to be right again, once nothing is broken any more. Milliseconds. */
  readonly convergeMs: number;
  /** The longest pause between two actions of a client. Milliseconds, default 500. */
  readonly maxPauseMs?: number;
  readonly journal?: Journal;
  /** Server code that pushes without a client. */
  readonly publishers?: ReadonlyMap<string, Publisher>;
  /** Breaks things until the signal; resolves when all is mended. */
  readonly disturb?: (targets: DisturbTargets, signal: AbortSignal) => Promise<void>;
}

export interface RoundResult {
  readonly journal: Journal;
  readonly findings: readonly Finding[];
  /** From the end of the last fault until all was right. Milliseconds. */
  readonly convergedAfterMs: number;
}

/** Clients whose tokens run out several times in a run; not before a busy machine has made use of a fresh one. */
const shortTokens = 0.3;
const shortTokenSeconds = 30;

/** Lets clients loose on the servers for a while, waits until all is quiet and right, and checks what came of it. */
export async function runRound(options: RoundOptions): Promise<RoundResult> {
  const { target, random, name, seconds, convergeMs, disturb, maxPauseMs = 500, journal = new Journal() } = options;
  await using stack = new AsyncDisposableStack();
  const userIds = Array.from({ length: options.users }, (_, i) => `${name}-${i + 1}`);
  const topics = [`${name}-weather`, `${name}-sports`];
  const routes: Route[] = [];
  const routeFor = async (who: string): Promise<Route> => {
    const route = stack.use(await openRoute(target, random.fork(`${who} route`)));
    routes.push(route);
    return route;
  };

  const devices: Device[] = [];
  stack.defer(async () => {
    await Promise.all(devices.map((device) => device.leave()));
  });
  // The last user is written to and pushed to, and never comes.
  for (const userId of userIds.slice(0, -1)) {
    const ofUser = random.fork(userId);
    const count = ofUser.integer(1, 3);
    const leavesTopics = ofUser.chance(0.5);
    const peers = userIds.filter((other) => other !== userId);
    for (let i = 1; i <= count; i += 1) {
      const device = `${userId}.${i}`;
      const route = await routeFor(device);
      const own = { name: device, userId, route, random: random.fork(device) };
      const expiresInSeconds = ofUser.chance(shortTokens) ? shortTokenSeconds : 24 * 3_600;
      const token = (): Promise<string> => target.token(userId, { expiresInSeconds });
      devices.push(new Device({ ...own, peers, topics, leavesTopics, maxPauseMs, journal, token }));
    }
  }
  const presence = stack.use(watchPresence(target, { watcher: `${name}-watcher`, userIds, journal }));

  const circle = await createCircle({ name, target, routeFor, journal, random: random.fork("circle"), maxPauseMs });
  stack.defer(() => circle.close());
  await circle.begin(AbortSignal.timeout(convergeMs));

  const acting = new AbortController();
  const actors = [...devices.map((device) => device.run(acting.signal)), circle.run(acting.signal)];
  const publishers = new Map<string, Publisher>(options.publishers);
  for (const service of ["service-1", "service-2"]) {
    const token: Target["token"] = (...given) => target.token(...given);
    const own = { name: `${name}-${service}`, route: await routeFor(`${name}-${service}`) };
    publishers.set(service, stack.use(connectPublisher({ ...own, token, journal })));
  }
  for (const [service, publisher] of publishers) {
    const own = { name: `${name}-${service}`, random: random.fork(service), maxPauseMs: 3 * maxPauseMs };
    actors.push(runService({ ...own, publisher, userIds, topics, journal }, acting.signal));
  }
  const all = Promise.all([...actors, disturb?.({ routes, userIds }, acting.signal)]);
  await Promise.race([all, lasts(seconds, options.isEnough)]);
  acting.abort();
  await all;

  const convergedAfterMs = await converge({
    target,
    random: random.fork("end"),
    journal,
    devices,
    userIds,
    presence,
    circle,
    convergeMs,
  });
  return { journal, findings: checkJournal(journal.lines), convergedAfterMs };
}
