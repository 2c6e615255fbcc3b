import { setTimeout as pause } from "node:timers/promises";
import type { WebSocket } from "ws";
import { ask, openNameless, openSocket } from "./socket.ts";
import type { Target } from "./target.ts";

/** Goes on until the signal says so. Whatever the server does to it, it comes again. */
export interface Attack {
  readonly what: string;
  readonly run: (target: Target, signal: AbortSignal) => Promise<void>;
}

export const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;

/** Does it again and again, so many side by side; what fails is tried again a moment later. */
export async function again(signal: AbortSignal, sideBySide: number, attempt: () => Promise<void>): Promise<void> {
  const one = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await attempt();
      } catch {
        await pause(20);
      }
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, one));
}

/** Keeps a socket as long as the server does, and writes to it as fast as it goes. */
export const flood =
  (write: (socket: WebSocket) => void, { token = true }: { token?: boolean } = {}): Attack["run"] =>
  (target, signal) =>
    again(signal, 1, async () => {
      const socket = token ? await openSocket(pick(target.urls), target.token) : await openNameless(pick(target.urls));
      while (!signal.aborted && socket.readyState === socket.OPEN) {
        for (let n = 0; n < 500; n += 1) write(socket);
        await pause(0);
        while (socket.bufferedAmount > 1e6 && socket.readyState === socket.OPEN) await pause(5);
      }
      socket.terminate();
      await pause(50);
    });

/** Calls on one WebSocket, so many of them under way. */
export const callers =
  (inFlight: number, next: (target: Target) => object, sockets: number = 1): Attack["run"] =>
  (target, signal) =>
    again(signal, sockets, async () => {
      const socket = await openSocket(pick(target.urls), target.token);
      signal.addEventListener("abort", () => socket.terminate(), { once: true });
      await Promise.all(
        Array.from({ length: inFlight }, async () => {
          while (!signal.aborted) {
            const { error } = await ask(socket, next(target));
            if (error !== undefined) await pause(10);
          }
        }),
      );
    });

export const conversationOf = ({ userId, peer }: Target): string => [userId, peer].toSorted().join("_");
