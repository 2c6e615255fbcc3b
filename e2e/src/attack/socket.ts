import { WebSocket } from "ws";
import { socketUrl } from "./target.ts";

export interface Answer {
  readonly error?: unknown;
  readonly result?: unknown;
}

type Settle = (answer: Answer | Error) => void;

/** Whose answers are waited for, by socket and id. */
const waiting = new WeakMap<WebSocket, Map<number, Settle>>();

/** The address from which this process connects, if it is not the usual one. */
export const localAddress: string | undefined = process.env["ATTACKER_ADDRESS"];

/** A WebSocket on which nothing has been said. */
export async function openNameless(url: string): Promise<WebSocket> {
  const socket = new WebSocket(socketUrl(url), {
    maxPayload: 2 ** 30,
    perMessageDeflate: false,
    ...(localAddress !== undefined && { localAddress }),
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("open", resolve);
    socket.on("error", reject); // once it is open, one that is ended is what the server should have done
    socket.once("close", () => reject(new Error("the connection was refused")));
  });
  return socket;
}

/** A WebSocket that has sent its token. What comes in is thrown away, unless somebody asked for it. */
export async function openSocket(url: string, token: string): Promise<WebSocket> {
  const socket = await openNameless(url);
  const asked = new Map<number, Settle>();
  waiting.set(socket, asked);
  socket.on("message", (data: Buffer) => {
    const id = Number(/^\{"id":(\d+),/.exec(data.toString("latin1", 0, 30))?.[1]);
    const settle = asked.get(id);
    if (!settle) return;
    asked.delete(id);
    settle(JSON.parse(data.toString()) as Answer);
  });
  socket.once("close", () => {
    for (const settle of asked.values()) settle(new Error("the connection was closed"));
    asked.clear();
  });
  socket.send(JSON.stringify({ method: "connectionParams", data: { token } }));
  return socket;
}

let lastId = 0;

export const frame = (method: "query" | "mutation" | "subscription", path: string, input: unknown): object => {
  lastId += 1;
  return { id: lastId, method, params: { path, input } };
};

/** Resolves with what answers it, if it is sent in whatever way. Rejects when the connection ends. */
export function answerTo(socket: WebSocket, request: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle: Settle = (answer) => (answer instanceof Error ? reject(answer) : resolve(answer));
    if (socket.readyState === socket.OPEN) waiting.get(socket)?.set((request as { id: number }).id, settle);
    else reject(new Error("the connection is closed"));
  });
}

/** One call, and its answer as it came. */
export function ask(socket: WebSocket, request: object): Promise<Answer> {
  const answer = answerTo(socket, request);
  socket.send(JSON.stringify(request), () => {});
  return answer;
}
