import { setTimeout as sleep } from "node:timers/promises";
import { type Flight, openPairs } from "./pairs.ts";
import type { PacedJob, Target, Traffic } from "./job.ts";
import type { Mark } from "./mark.ts";
import { beginWindow, type Window } from "./window.ts";

const everyMs = 1;
const giveUpAfterMs = 10_000;

/**
 * An open loop: messages leave when they are due, whatever became of the others, and are as late as they are after that
 * moment. So a server that stalls is charged for all who would have waited.
 */
export async function runPaced(target: Target, job: PacedJob, mark: Mark): Promise<Traffic> {
  let window: Window | null = null;
  let beganAtMs = Infinity;
  let endedAtMs = Infinity;
  const record = ({ dueAtMs }: Flight): void => {
    if (dueAtMs >= beganAtMs && dueAtMs < endedAtMs) window?.record(performance.now() - dueAtMs);
  };
  const { send, underWay } = await openPairs(target, job.pairs, record);

  const startedAtMs = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    const nowMs = performance.now();
    for (;;) {
      const dueAtMs = startedAtMs + (sent * 1_000) / job.perSecond;
      if (dueAtMs > nowMs) break;
      const from = sent % (2 * job.pairs);
      send(from, from ^ 1, dueAtMs);
      sent += 1;
    }
  }, everyMs);

  await sleep(job.warmUpMs);
  await mark("begin");
  window = beginWindow(target.pids);
  beganAtMs = performance.now();
  await sleep(job.measureMs);
  endedAtMs = performance.now();
  await mark("end");
  clearInterval(timer);
  // those that are late count as well: they are the ones that this is about
  while (underWay().length > 0 && performance.now() < endedAtMs + giveUpAfterMs) await sleep(10);
  for (const flight of underWay()) record(flight); // a server that cannot keep up: they are at least as late as this
  return window.end();
}
