/** The load generator's own process: gets a target and a job, answers with what was measured, and ends. */
import { once } from "node:events";
import { runDirect } from "./direct.ts";
import { runGroups } from "./groups.ts";
import { runIdle } from "./idle.ts";
import type { Job, Target } from "./job.ts";
import type { Mark } from "./mark.ts";
import { runMembers } from "./members.ts";
import { runPaced } from "./paced.ts";
import { runPresence } from "./presence.ts";
import { runPush } from "./push.ts";
import { runReconnect } from "./reconnect.ts";

export type Report = { readonly mark: string } | { readonly result: unknown };

const report = (message: Report): void => void process.send?.(message);

const mark: Mark = async (name) => {
  report({ mark: name });
  await once(process, "message");
};

const run = (target: Target, job: Job): Promise<unknown> => {
  switch (job.kind) {
    case "direct":
      return runDirect(target, job, mark);
    case "paced":
      return runPaced(target, job, mark);
    case "groups":
      return runGroups(target, job, mark);
    case "push":
      return runPush(target, job, mark);
    case "idle":
      return runIdle(target, job, mark);
    case "members":
      return runMembers(target, job, mark);
    case "reconnect":
      return runReconnect(target, job, mark);
    case "presence":
      return runPresence(target, job, mark);
    default:
      throw new TypeError(`there is no such job: ${JSON.stringify(job satisfies never)}`);
  }
};

process.once("disconnect", () => process.exit(1)); // the process that asked is gone
const [{ target, job }] = (await once(process, "message")) as [{ target: Target; job: Job }];
const result = await run(target, job);
process.send?.({ result } satisfies Report, () => process.exit());
