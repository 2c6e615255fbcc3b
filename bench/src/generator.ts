import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Job, Target } from "./load/job.ts";
import type { Report } from "./load/main.ts";

const program = fileURLToPath(new URL("load/main.ts", import.meta.url));

/** Runs a job in a process of its own. `onMark` is waited for wherever the job tells where it stands. */
export async function generate<Result>(
  target: Target,
  job: Job,
  onMark: (name: string) => Promise<void>,
): Promise<Result> {
  const child = fork(program);
  const abandon = (): void => void child.kill("SIGKILL");
  process.once("exit", abandon);
  try {
    return await new Promise<Result>((resolve, reject) => {
      child.on("message", (report: Report) => {
        if ("result" in report) resolve(report.result as Result);
        else onMark(report.mark).then(() => child.send("go on"), reject);
      });
      child.once("exit", (code, signal) => reject(new Error(`the load generator ended: ${code ?? signal}`)));
      child.send({ target, job });
    });
  } finally {
    process.off("exit", abandon);
    child.kill("SIGKILL");
  }
}
