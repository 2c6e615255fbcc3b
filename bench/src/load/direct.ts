import { setTimeout as sleep } from "node:timers/promises";
import type { DirectJob, Target, Traffic } from "./job.ts";
import type { Mark } from "./mark.ts";
import { openPairs } from "./pairs.ts";
import { beginWindow, type Window } from "./window.ts";

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
