import { setTimeout as sleep } from "node:timers/promises";
import { ignore, forEachAtOnce, openClient, tokenOf, urlOf } from "./crowd.ts";
import { firstId } from "./dialects/dialect.ts";
import type { PushJob, Target, Traffic } from "./job.ts";
import type { Mark } from "./mark.ts";
import { beginWindow, type Window } from "./window.ts";

const underWay = 4;

/** One service pushes to everyone; each push is followed by the next when the last of the audience has it. */
export async function runPush(target: Target, job: PushJob, mark: Mark): Promise<Traffic> {
  const pushes = new Map<number, { readonly startedAtMs: number; missing: number }>();
  let window: Window | null = null;
  let lastId = firstId;

  const audience = Array.from({ length: job.audience }, (_, i) => `member-${i}`);
  await forEachAtOnce(audience, async (userId) => {
    const joined = Promise.withResolvers<void>();
    const member = await openClient(
      target,
      { url: urlOf(target, 0), userId, token: await tokenOf(target, userId) },
      {
        onAck: () => joined.resolve(),
        onDelivered(id) {
          const push = pushes.get(id);
          if (!push) return;
          window?.record(performance.now() - push.startedAtMs);
          push.missing -= 1;
          if (push.missing > 0) return;
          pushes.delete(id);
          pushNext();
        },
      },
    );
    member.join(firstId);
    await joined.promise;
  });

  const token = await tokenOf(target, "service", ["push"]);
  const service = await openClient(target, { url: urlOf(target, 0), userId: "service", token }, ignore);
  const pushNext = (): void => {
    lastId += 1;
    pushes.set(lastId, { startedAtMs: performance.now(), missing: job.audience });
    service.push(lastId, job.durable);
  };
  for (let i = 0; i < underWay; i += 1) pushNext();

  await sleep(job.warmUpMs);
  await mark("begin");
  window = beginWindow(target.pids);
  await sleep(job.measureMs);
  const traffic = window.end();
  await mark("end");
  return traffic;
}
