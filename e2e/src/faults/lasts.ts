import { setTimeout as pause } from "node:timers/promises";

/** Who waits for something to happen waits no longer than this. */
const longestMs = 180_000;

/** Resolves after so many seconds, and once enough has happened: a busy machine needs longer. */
export async function lasts(seconds: number, isEnough: () => boolean = () => true): Promise<void> {
  await pause(seconds * 1_000);
  const untilMs = performance.now() + longestMs;
  while (!isEnough() && performance.now() < untilMs) await pause(200);
}
