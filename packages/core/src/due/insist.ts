import { setTimeout as sleep } from "node:timers/promises";
import { TidingsError } from "../model/errors.ts";

const longestPauseMs = 1_000;

/** Repeats what fails in a way that may pass, as long as it may. Rejects with the last error. */
export async function insist<Result>(run: () => Promise<Result>, mayRepeat: () => boolean): Promise<Result> {
  for (let pauseMs = 50; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof TidingsError && error.retry && mayRepeat())) throw error;
      await sleep(pauseMs, undefined, { ref: false });
    }
  }
}
