import { setTimeout as sleep } from "node:timers/promises";
import { forEachAtOnce, ignore, openClient, tokenOf, urlOf } from "./crowd.ts";
import type { IdleJob, Target } from "./job.ts";
import type { Mark } from "./mark.ts";

const firstConnections = 500;
const settleMs = 1_000;

/** What a server needs once, for all connections together, it has with the first few of them. */
export async function runIdle(target: Target, { connections }: IdleJob, mark: Mark): Promise<null> {
  const connect = async (prefix: string, count: number): Promise<void> => {
    const userIds = Array.from({ length: count }, (_, i) => `${prefix}-${i}`);
    await forEachAtOnce(userIds, async (userId) =>
      openClient(target, { url: urlOf(target, 0), userId, token: await tokenOf(target, userId) }, ignore),
    );
    await sleep(settleMs);
  };
  await connect("first", firstConnections);
  await mark("baseline");
  await connect("user", connections);
  await mark("connected");
  return null;
}
