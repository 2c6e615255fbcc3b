/**
 * Loaded into a node before anything else: its wall clock is ahead of the machine's by as many milliseconds as the file of
 * `LEAPING_CLOCK` says. Timers and `performance.now()` go on as they were, as they do when a clock is set.
 */
import { readFileSync } from "node:fs";

const path = process.env["LEAPING_CLOCK"];
if (path === undefined)
  throw new Error("LEAPING_CLOCK is not set: give the path of the file that says how far the clock is ahead");

const everyMs = 20;
const trueNow = Date.now;
let aheadMs = 0;

const read = (): void => {
  aheadMs = Number(readFileSync(path, "utf8"));
};
const now = (): number => trueNow() + aheadMs;

read();
setInterval(read, everyMs).unref();
Date.now = now;
globalThis.Date = new Proxy(Date, {
  apply: () => new Date(now()).toString(),
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
});
