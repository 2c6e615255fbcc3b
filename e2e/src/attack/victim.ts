import { setTimeout as pause } from "node:timers/promises";
import { ask, frame, openSocket } from "./socket.ts";

/** How long a message took from when it was due until it was acknowledged. Milliseconds. */
export interface Latencies {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly sent: number;
  readonly failed: number;
}

const intervalMs = 20;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Infinity;

/** Sends a message every 20 ms, whether or not those before are answered. */
export async function watchVictim(
  url: string,
  token: string,
  { seconds, settleSeconds = 0 }: { readonly seconds: number; readonly settleSeconds?: number },
): Promise<Latencies> {
  const socket = await openSocket(url, token);
  const latencies: number[] = [];
  let failed = 0;
  const send = async (dueMs: number): Promise<void> => {
    const content = { text: "Are you still there?" };
    const sent = ask(socket, frame("mutation", "chat.send", { to: "friend", content, nonce: crypto.randomUUID() }));
    const answer = await sent.catch((error: unknown) => ({ error }));
    if (answer.error !== undefined) failed += 1;
    if (dueMs >= startMs + settleSeconds * 1_000) latencies.push(performance.now() - dueMs);
  };
  const startMs = performance.now();
  const under: Promise<void>[] = [];
  for (let n = 0; n * intervalMs < (seconds + settleSeconds) * 1_000; n += 1) {
    const dueMs = startMs + n * intervalMs;
    await pause(Math.max(0, dueMs - performance.now()));
    under.push(send(dueMs));
  }
  await Promise.race([Promise.all(under), pause(10_000)]);
  socket.terminate();
  const sorted = latencies.toSorted((one, other) => one - other);
  // who was not answered at all waits still
  const unanswered = Math.floor((seconds * 1_000) / intervalMs) - sorted.length;
  for (let n = 0; n < unanswered; n += 1) sorted.push(Infinity);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), max: at(sorted, 1), sent: sorted.length, failed };
}
