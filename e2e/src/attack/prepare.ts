import { setTimeout as pause } from "node:timers/promises";
import { ask, frame, openSocket } from "./socket.ts";
import type { Target } from "./target.ts";

/** Of characters that take six bytes each in JSON. */
const longest = `x${"\u0001".repeat(3_998)}x`;

/** Gives the attacker what an ordinary user gathers in some weeks: long messages, and many conversations. */
export async function prepare({ urls, token, peer }: Target, conversations: number): Promise<void> {
  const socket = await openSocket(urls[0] ?? "", token);
  const send = async (to: string, text: string): Promise<void> => {
    for (;;) {
      const { error } = await ask(
        socket,
        frame("mutation", "chat.send", { to, content: { text }, nonce: crypto.randomUUID() }),
      );
      if (error === undefined) return;
      await pause((error as { data: { retryAfterMs?: number } }).data.retryAfterMs ?? 100);
    }
  };
  const all = [
    ...Array.from({ length: 210 }, () => () => send(peer, longest)),
    ...Array.from({ length: conversations }, (_, n) => () => send(`acquaintance-${n}`, "Hello")),
  ];
  const one = async (): Promise<void> => {
    for (let next = all.pop(); next; next = all.pop()) await next();
  };
  await Promise.all(Array.from({ length: 4 }, one));
  socket.terminate();
}
