/**
 * Loaded into every measured Node process before its program (`--import`): measures the event-loop delay and collects
 * garbage when its parent asks. Between two questions it does nothing but the monitor's timer.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

export type Question = "begin" | "eventLoopDelayP99Ms" | "residentBytes";
export interface Answer {
  readonly question: Question;
  readonly value: number;
}

const resolutionMs = 10;
const nanosecondsPerMs = 1e6;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });

/** Not more than a collection or two can free is left after this. */
async function collectGarbage(): Promise<void> {
  if (!globalThis.gc) throw new Error("start the process with --expose-gc");
  for (let i = 0; i < 3; i += 1) {
    await globalThis.gc({ type: "major", execution: "async", flavor: "last-resort" });
    await sleep(100);
  }
}

const answers: Readonly<Record<Question, () => number | Promise<number>>> = {
  begin() {
    delay.reset();
    delay.enable();
    return 0;
  },
  eventLoopDelayP99Ms() {
    delay.disable();
    // the monitor records how long its timer took, the time that it was set to included
    return Math.max(0, delay.percentile(99) / nanosecondsPerMs - resolutionMs);
  },
  async residentBytes() {
    await collectGarbage();
    return process.memoryUsage.rss();
  },
};

process.on("message", (question: Question) => {
  void Promise.resolve(answers[question]()).then((value) => process.send?.({ question, value } satisfies Answer));
});
process.on("disconnect", () => process.exit());
