/** tRPC's own WebSocket adapter as its documentation has it: an EventEmitter, async generators, Zod; no storage. */
import { EventEmitter, on } from "node:events";
import { initTRPC, tracked } from "@trpc/server";
import { applyWSSHandler, type CreateWSSContextFnOptions } from "@trpc/server/adapters/ws";
import { WebSocketServer } from "ws";
import { z } from "zod";

interface Message {
  readonly from: string;
  readonly content: { readonly text: string };
  readonly sentAtMs: number;
}
interface Push {
  readonly type: string;
  readonly data: unknown;
}

const createContext = ({ info }: CreateWSSContextFnOptions): { userId: string } => ({
  userId: info.connectionParams?.["token"] ?? "",
});
const t = initTRPC.context<typeof createContext>().create();
const { procedure } = t;

const events = new EventEmitter().setMaxListeners(0);
let sent = 0;
const resumable = z.object({ lastEventId: z.string().nullish() });

const router = t.router({
  chat: t.router({
    send: procedure
      .input(
        z.object({ to: z.string(), content: z.object({ text: z.string().max(4_000) }), nonce: z.string().max(64) }),
      )
      .mutation(({ input, ctx }) => {
        sent += 1;
        const message: Message = { from: ctx.userId, content: input.content, sentAtMs: Date.now() };
        for (const userId of [input.to, ctx.userId]) events.emit(`message:${userId}`, message, sent);
        return { seq: sent, sentAtMs: message.sentAtMs };
      }),
    onMessage: procedure.input(resumable).subscription(async function* ({ ctx, signal }) {
      const messages = on(events, `message:${ctx.userId}`, { ...(signal && { signal }) }) as AsyncIterable<
        [Message, number]
      >;
      yield tracked("0", { type: "ready" as const });
      for await (const [message, n] of messages) yield tracked(String(n), { type: "message" as const, message });
    }),
  }),
  notifications: t.router({
    subscribe: procedure.input(z.object({ topic: z.string() })).mutation(({ input }) => input),
    push: procedure
      .input(
        z.object({ to: z.object({ topic: z.string() }), type: z.string(), data: z.unknown(), durable: z.boolean() }),
      )
      .mutation(({ input }) => {
        sent += 1;
        events.emit("push", { type: input.type, data: input.data } satisfies Push, sent);
        return { accepted: true };
      }),
    onPush: procedure.input(resumable).subscription(async function* ({ signal }) {
      const pushes = on(events, "push", { ...(signal && { signal }) }) as AsyncIterable<[Push, number]>;
      yield tracked("0", { type: "ready" as const });
      for await (const [push, n] of pushes) yield tracked(String(n), { type: "push" as const, push });
    }),
  }),
});

applyWSSHandler({
  wss: new WebSocketServer({ port: Number(process.env["PORT"]), host: "127.0.0.1", perMessageDeflate: false }),
  router,
  createContext,
});
