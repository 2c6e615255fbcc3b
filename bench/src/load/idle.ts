import { setTimeout as sleep } from "node:timers/promises";
import { forEachAtOnce, ignore, openClient, tokenOf, urlOf } from "./crowd.ts";
import type { IdleJob, Target } from "./job.ts";
import type { Mark } from "./mark.ts";

const rehearsal = 500;
const settleMs = 1_000;

/** What a server needs once for all connections it has after a few of them have come and gone. */
export async function runIdle(target: Target, { connections }: IdleJob, mark: Mark): Promise<null> {
  const connect = async (userIds: readonly string[]) =>
    forEachAtOnce(userIds, async (userId) =>
      openClient(target, { url: urlOf(target, 0), userId, token: await tokenOf(target, userId) }, ignore),
    );
  const before = await connect(Array.from({ length: rehearsal }, (_, i) => `early-${i}`));
  for (const client of before) client.close();
  await sleep(settleMs);
  await mark("baseline");
  await connect(Array.from({ length: connections }, (_, i) => `user-${i}`));
  await sleep(settleMs);
  await mark("connected");
  return null;
}
