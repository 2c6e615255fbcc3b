import { setTimeout as sleep } from "node:timers/promises";
import { forEachAtOnce, ignore, openClient, tokenOf, urlOf } from "./crowd.ts";
import { firstId } from "./dialects/dialect.ts";
import type { MembersJob, Target } from "./job.ts";
import type { Mark } from "./mark.ts";

const settleMs = 1_000;

/** All groups are there before the first mark: what grows between two marks is what connections take. */
export async function runMembers(
  target: Target,
  { connections, groupsEach, together }: MembersJob,
  mark: Mark,
): Promise<null> {
  const numbers = Array.from({ length: connections }, (_, i) => i);
  const connect = async (userId: string) =>
    openClient(target, { url: urlOf(target, 0), userId, token: await tokenOf(target, userId) }, ignore);

  await forEachAtOnce(
    numbers.filter((i) => i % together === 0),
    async (first) => {
      const maker = await connect(`member-${first}`);
      const others =
        together === 1
          ? [`absent-${first}`]
          : Array.from({ length: together - 1 }, (_, i) => `member-${first + i + 1}`);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the makers share the node
      for (let i = 0; i < groupsEach; i += 1) await maker.makeGroup(firstId + i, others);
      maker.close();
    },
  );
  for (const [prefix, name] of [
    ["first", "baseline"],
    ["alone", "alone"],
    ["member", "connected"],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- each is measured by itself
    await forEachAtOnce(numbers, (i) => connect(`${prefix}-${i}`));
    // oxlint-disable-next-line no-await-in-loop -- see above
    await sleep(settleMs);
    // oxlint-disable-next-line no-await-in-loop -- see above
    await mark(name);
  }
  return null;
}
