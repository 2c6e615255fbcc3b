import { setTimeout as sleep } from "node:timers/promises";
import { forEachAtOnce, ignore, openClient, tokenOf, urlOf } from "./crowd.ts";
import { firstId } from "./dialects/dialect.ts";
import type { MembersJob, Target } from "./job.ts";
import type { Mark } from "./mark.ts";

const settleMs = 1_000;

export async function runMembers(target: Target, job: MembersJob, mark: Mark): Promise<null> {
  if (job.step === "make groups") await makeGroups(target, job);
  else await connectMembers(target, job, mark);
  return null;
}

const numbersUpTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

const connect = async (target: Target, userId: string) =>
  openClient(target, { url: urlOf(target, 0), userId, token: await tokenOf(target, userId) }, ignore);

async function makeGroups(target: Target, { connections, groupsEach, together }: MembersJob): Promise<void> {
  await forEachAtOnce(
    numbersUpTo(2 * connections).filter((i) => i % together === 0),
    async (first) => {
      const maker = await connect(target, `member-${first}`);
      const others =
        together === 1
          ? [`absent-${first}`]
          : Array.from({ length: together - 1 }, (_, i) => `member-${first + i + 1}`);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the makers share the node
      for (let i = 0; i < groupsEach; i += 1) await maker.makeGroup(firstId + i, others);
      maker.close();
    },
  );
}

async function connectMembers(target: Target, { connections }: MembersJob, mark: Mark): Promise<void> {
  for (const [prefix, from, name] of [
    ["first", 0, "baseline"],
    ["alone", 0, "alone"],
    // with these the database's caches fill, whose size does not depend on connections
    ["member", 0, "cached"],
    ["member", connections, "connected"],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- each is measured by itself
    await forEachAtOnce(numbersUpTo(connections), (i) => connect(target, `${prefix}-${from + i}`));
    // oxlint-disable-next-line no-await-in-loop -- see above
    await sleep(settleMs);
    // oxlint-disable-next-line no-await-in-loop -- see above
    await mark(name);
  }
}
