import { forEachAtOnce, ignore, openClient, tokenOf, urlOf } from "./crowd.ts";
import type { PresenceJob, Target, Traffic } from "./job.ts";
import type { Mark } from "./mark.ts";
import { beginWindow } from "./window.ts";

interface Hearing {
  readonly dueAtMs: number;
  missing: number;
  readonly heard: () => void;
}

/**
 * In each round all users come, and go when every watcher has seen all of them come. Latencies are from the moment that a
 * user begins to connect until a watcher sees it. A server may wait with "gone" as long as it likes.
 */
export async function runPresence(target: Target, job: PresenceJob, mark: Mark): Promise<Traffic> {
  const userIds = Array.from({ length: job.users }, (_, i) => `user-${i}`);
  const tokens = await forEachAtOnce(userIds, (userId) => tokenOf(target, userId));
  const hearings = new Map<string, Hearing>();
  let window: ReturnType<typeof beginWindow> | null = null;
  let wanted = true;

  const names = Array.from({ length: job.watchers }, (_, i) => `watcher-${i}`);
  await forEachAtOnce(names, async (userId) => {
    const options = { url: urlOf(target, 1), userId, token: await tokenOf(target, userId), watch: userIds };
    await openClient(target, options, {
      ...ignore,
      onPresence(user, online) {
        const hearing = hearings.get(user);
        if (!hearing || online !== wanted) return;
        if (online) window?.record(performance.now() - hearing.dueAtMs);
        hearing.missing -= 1;
        if (hearing.missing === 0) hearing.heard();
      },
    });
  });

  const hear = (userId: string): Promise<void> =>
    new Promise((heard) => {
      hearings.set(userId, { dueAtMs: performance.now(), missing: job.watchers, heard });
    });

  const round = async (): Promise<void> => {
    wanted = true;
    const heard: Promise<void>[] = [];
    const clients = await forEachAtOnce(userIds, async (userId, i) => {
      heard.push(hear(userId));
      return openClient(target, { url: urlOf(target, 0), userId, token: tokens[i] ?? "" }, ignore);
    });
    await Promise.all(heard);
    wanted = false;
    const gone = userIds.map(hear);
    for (const client of clients) client.close();
    await Promise.all(gone);
  };

  await round(); // warm-up
  await mark("begin");
  window = beginWindow(target.pids);
  for (let i = 0; i < job.rounds; i += 1) await round();
  const traffic = window.end();
  await mark("end");
  return { ...traffic, count: job.users * job.rounds };
}
