import type { Hub } from "@tidings/core";
import { createTRPCClient, wsLink, createWSClient } from "@trpc/client";
import { initTRPC } from "@trpc/server";
import { expectTypeOf, test } from "vitest";
import { z } from "zod";
import {
  type AppRouter,
  createTidingsProcedures,
  createTidingsRouter,
  defineTidings,
  serviceContext,
} from "./index.ts";

declare const hub: Hub;

const definition = defineTidings({
  content: z.object({ markdown: z.string(), mood: z.enum(["good", "bad"]).default("good") }),
  pushes: {
    "comment.created": z.object({ postId: z.string(), by: z.string() }),
    "order.shipped": z.object({ orderId: z.number() }),
  },
});
const router = createTidingsRouter({ hub, definition });
const client = createTRPCClient<typeof router>({
  links: [wsLink({ client: createWSClient({ url: "ws://localhost" }) })],
});
const caller = router.createCaller(serviceContext("test"));

test("a push's type decides the type of its data, for server code and over the wire", () => {
  const push = { to: "bob", type: "comment.created", data: { postId: "1", by: "alice" } } as const;
  void caller.notifications.push(push);
  void client.notifications.push.mutate(push);
  void caller.notifications.push({ ...push, to: ["bob", "carol"], key: "k", collapse: "c", durable: false });
  void caller.notifications.push({ ...push, to: { topic: "news" } });
  // @ts-expect-error -- the data of another push
  void caller.notifications.push({ to: "bob", type: "comment.created", data: { orderId: 1 } });
  // @ts-expect-error -- an unknown type
  void caller.notifications.push({ to: "bob", type: "comment.deleted", data: { postId: "1", by: "alice" } });
  // @ts-expect-error -- the server itself sends it
  void caller.notifications.push({ to: "bob", type: "chat.message", data: {} });
  // @ts-expect-error -- nobody to send it to
  void caller.notifications.push({ type: "comment.created", data: { postId: "1", by: "alice" } });
});

test("a push that arrives is narrowed by its type", () => {
  client.notifications.onPush.subscribe(undefined, {
    onData({ id, data }) {
      expectTypeOf(id).toEqualTypeOf<string>();
      expectTypeOf(data.unread).toEqualTypeOf<number>();
      if (data.type !== "push") return;
      if (data.push.type === "comment.created") expectTypeOf(data.push.data.postId).toEqualTypeOf<string>();
      if (data.push.type === "order.shipped") expectTypeOf(data.push.data.orderId).toEqualTypeOf<number>();
      if (data.push.type === "chat.message") expectTypeOf(data.push.data.count).toEqualTypeOf<number>();
      // @ts-expect-error -- no such type is defined
      if (data.push.type === "comment.deleted") return;
    },
  });
});

test("content has the type that was defined: what goes in before parsing, what comes out after it", () => {
  void client.chat.send.mutate({ to: "bob", content: { markdown: "hi" }, nonce: "n" });
  void client.chat.send.mutate({ conversationId: "a_b", content: { markdown: "hi", mood: "bad" }, nonce: "n" });
  // @ts-expect-error -- a field of the default content
  void client.chat.send.mutate({ to: "bob", content: { text: "hi" }, nonce: "n" });
  // @ts-expect-error -- no nonce
  void client.chat.send.mutate({ to: "bob", content: { markdown: "hi" } });
  // @ts-expect-error -- both a user and a conversation
  void client.chat.send.mutate({ to: "bob", conversationId: "a_b", content: { markdown: "hi" }, nonce: "n" });
  type History = Awaited<ReturnType<typeof client.chat.history.query>>;
  expectTypeOf<NonNullable<History["messages"][number]["content"]>["mood"]>().toEqualTypeOf<"good" | "bad">();
});

test("a definition cannot take the built-in type's name", () => {
  // @ts-expect-error -- reserved
  void defineTidings({ pushes: { "chat.message": z.object({}) } });
});

test("the default router has text messages and only the built-in push", () => {
  const plain = createTRPCClient<AppRouter>({ links: [] });
  void plain.chat.send.mutate({ to: "bob", content: { text: "hi" }, nonce: "n" });
  // @ts-expect-error -- text is a string
  void plain.chat.send.mutate({ to: "bob", content: { text: 1 }, nonce: "n" });
});

test("nested in an application's own router, both keep their types", () => {
  const t = initTRPC.context<{ user: string | null }>().create();
  const app = t.router({
    tidings: createTidingsProcedures({
      hub,
      definition,
      procedure: t.procedure,
      identify: ({ user }: { user: string | null }) => (user === null ? null : { userId: user, scopes: [] }),
    }),
    posts: { count: t.procedure.query(() => 1) },
  });
  const nested = createTRPCClient<typeof app>({ links: [] });
  expectTypeOf(nested.posts.count.query).returns.resolves.toEqualTypeOf<number>();
  void nested.tidings.chat.send.mutate({ to: "bob", content: { markdown: "hi" }, nonce: "n" });
  const inProcess = app.createCaller({ user: "alice" });
  // @ts-expect-error -- an unknown type
  void inProcess.tidings.notifications.push({ to: "bob", type: "nope", data: {} });
});

test("who calls is found in the context that the base procedure has, its middlewares' changes included", () => {
  const t = initTRPC.context<{ cookie: string }>().create();
  const procedure = t.procedure.use(({ next }) => next({ ctx: { session: { user: "alice" } } }));
  void createTidingsProcedures({
    hub,
    definition,
    procedure,
    identify(context) {
      expectTypeOf(context.cookie).toEqualTypeOf<string>();
      return { userId: context.session.user, scopes: [] };
    },
  });
  void createTidingsProcedures({
    hub,
    definition,
    procedure: t.procedure,
    // @ts-expect-error -- there is no such thing in the context
    identify: ({ nonsense }: { nonsense: string }) => ({ userId: nonsense, scopes: [] }),
  });
  void createTidingsProcedures({
    hub,
    definition,
    procedure: t.procedure,
    // @ts-expect-error -- only the middleware above puts it there
    identify: ({ session }) => ({ userId: session.user, scopes: [] }),
  });
});
