import type { AppRouter, createTidingsProcedures, TidingsDefinition, TidingsRouter } from "@tidings/router";
import { initTRPC } from "@trpc/server";
import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import { createTidingsStore } from "./store/index.ts";
import { type ContentOf, createTidingsClient, type MessageOf, type PushOf, type SendResultOf } from "./index.ts";

type Definition = TidingsDefinition<
  z.ZodObject<{ markdown: z.ZodString; mood: z.ZodDefault<z.ZodEnum<{ good: "good"; bad: "bad" }>> }>,
  {
    readonly "comment.created": z.ZodObject<{ postId: z.ZodString; by: z.ZodString }>;
    readonly "order.shipped": z.ZodObject<{ orderId: z.ZodNumber }>;
  }
>;
type OwnRouter = TidingsRouter<Definition>;

const options = { url: "ws://localhost", token: "t" };
const client = createTidingsClient<OwnRouter>(options);
const plain = createTidingsClient<AppRouter>(options);

declare const procedures: ReturnType<typeof createTidingsProcedures<Definition, object>>;
const t = initTRPC.create();
const app = t.router({
  tidings: procedures,
  posts: { count: t.procedure.query(() => 1) },
});
const nested = createTidingsClient<typeof app>({ ...options, path: "tidings" });

test("a push that arrives is narrowed by its type", () => {
  client.notifications.onPush(
    {},
    {
      onEvent(event, eventId) {
        expectTypeOf(eventId).toEqualTypeOf<string>();
        expectTypeOf(event.type).toEqualTypeOf<"push" | "read" | "ready" | "reset">();
        if (event.type !== "push") return;
        const { push } = event;
        if (push.type === "comment.created") expectTypeOf(push.data.postId).toEqualTypeOf<string>();
        if (push.type === "order.shipped") expectTypeOf(push.data.orderId).toEqualTypeOf<number>();
        if (push.type === "chat.message") expectTypeOf(push.data.count).toEqualTypeOf<number>();
        // @ts-expect-error -- no such type is defined
        if (push.type === "comment.deleted") return;
      },
    },
  );
  expectTypeOf<PushOf<OwnRouter>["type"]>().toEqualTypeOf<"comment.created" | "order.shipped" | "chat.message">();
  expectTypeOf<PushOf<AppRouter>["type"]>().toEqualTypeOf<"chat.message">();
});

test("what is pushed has the data of its type", () => {
  void client.notifications.push({ to: "bob", type: "order.shipped", data: { orderId: 1 } });
  // @ts-expect-error -- the data of another push
  void client.notifications.push({ to: "bob", type: "order.shipped", data: { postId: "1", by: "alice" } });
});

test("content has the type that was defined: what goes in before parsing, what comes out after it", () => {
  void client.chat.send({ to: "bob", content: { markdown: "hi" } });
  void client.chat.send({ conversationId: "a_b", content: { markdown: "hi", mood: "bad" }, nonce: "n" });
  // @ts-expect-error -- a field of the default content
  void client.chat.send({ to: "bob", content: { text: "hi" } });
  // @ts-expect-error -- nobody to send it to
  void client.chat.send({ content: { markdown: "hi" } });
  // @ts-expect-error -- both a user and a conversation
  void client.chat.send({ to: "bob", conversationId: "a_b", content: { markdown: "hi" } });
  expectTypeOf<ContentOf<OwnRouter>["mood"]>().toEqualTypeOf<"good" | "bad">();
  expectTypeOf<ContentOf<AppRouter>>().toEqualTypeOf<{ text: string }>();
  expectTypeOf<MessageOf<OwnRouter>["seq"]>().toEqualTypeOf<number>();
  expectTypeOf<SendResultOf<OwnRouter>["duplicate"]>().toEqualTypeOf<boolean>();
  expectTypeOf(client.outbox.entries[0]?.content.mood).toEqualTypeOf<"good" | "bad" | undefined>();
  client.chat.onMessage(
    { conversationId: "a_b", lastEventId: "e-1" },
    {
      onEvent(event) {
        if (event.type === "message") expectTypeOf(event.message.content?.markdown).toEqualTypeOf<string | undefined>();
        if (event.type === "read") expectTypeOf(event.userId).toEqualTypeOf<string>();
      },
    },
  );
});

test("groups and changes have the router's inputs and outputs, and contents the type that was defined", async () => {
  const { conversation } = await client.chat.createGroup({ members: ["bob"], title: "Lunch" });
  expectTypeOf(conversation.kind).toEqualTypeOf<"group">();
  expectTypeOf(conversation.position).toEqualTypeOf<string>();
  // @ts-expect-error -- no members
  void client.chat.createGroup({ title: "Lunch" });
  const { version } = await client.chat.edit({ conversationId: "a_b", seq: 1, content: { markdown: "hi" } });
  expectTypeOf(version).toEqualTypeOf<number>();
  // @ts-expect-error -- the content of another definition
  void client.chat.edit({ conversationId: "a_b", seq: 1, content: { text: "hi" } });
  void client.chat.send({ to: "bob", content: { markdown: "hi" }, replyTo: 1, mentions: ["bob"] });
  const { reactions } = await client.chat.react({ conversationId: "a_b", seq: 1, reaction: "x", on: true });
  expectTypeOf(reactions[0]?.count).toEqualTypeOf<number | undefined>();
  // @ts-expect-error -- no such role
  void client.chat.setRole({ conversationId: "g", userId: "bob", role: "king" });
  client.chat.onMessage(
    { groups: { g: "e-g-1" } },
    {
      onEvent(event, _, groupEventId) {
        expectTypeOf(groupEventId).toEqualTypeOf<string | undefined>();
        if (event.type === "edited") expectTypeOf(event.content.mood).toEqualTypeOf<"good" | "bad">();
        if (event.type === "settings") expectTypeOf(event.pinned).toEqualTypeOf<boolean>();
      },
    },
  );
  const store = createTidingsStore(client, { me: "alice" });
  const { edit, group, summary } = store.conversation({ id: "g" });
  void edit(1, { markdown: "hi" });
  // @ts-expect-error -- the content of another definition
  void edit(1, { text: "hi" });
  expectTypeOf(summary.get().role).toEqualTypeOf<"owner" | "admin" | "member" | null>();
  expectTypeOf(group?.members.get().items[0]?.userId).toEqualTypeOf<string | undefined>();
});

test("calls have the router's inputs and outputs", async () => {
  const { messages } = await plain.chat.history({ conversationId: "a_b", limit: 10 });
  expectTypeOf(messages[0]?.content?.text).toEqualTypeOf<string | undefined>();
  const { position } = await plain.chat.conversations();
  expectTypeOf(position).toEqualTypeOf<string>();
  expectTypeOf((await plain.presence.get({ userIds: ["bob"] }))[0]?.online).toEqualTypeOf<boolean | undefined>();
  // @ts-expect-error -- no conversation
  void plain.chat.history({});
  plain.chat.onTyping(
    { conversationId: "a_b" },
    { onEvent: ({ userIds }) => expectTypeOf(userIds[0]).toEqualTypeOf<string | undefined>() },
  );
});

test("the state of the connection is told apart by its status", () => {
  const { state } = plain.connection;
  if (state.status === "reconnecting") expectTypeOf(state.nextTryAtMs).toEqualTypeOf<number | null>();
  // @ts-expect-error -- only while it is not connected
  if (state.status === "online") void state.lastError;
});

test("nested in an application's router, the path is checked and both keep their types", () => {
  void nested.chat.send({ to: "bob", content: { markdown: "hi" } });
  expectTypeOf(nested.trpc.posts.count.query).returns.resolves.toEqualTypeOf<number>();
  // @ts-expect-error -- it is not there
  void createTidingsClient<typeof app>({ ...options, path: "posts" });
  // @ts-expect-error -- it is not at the top
  void createTidingsClient<typeof app>(options);
  // @ts-expect-error -- it is at the top
  void createTidingsClient<AppRouter>({ ...options, path: "tidings" });
});

test("a router's transformer has to be given, and there is none to give where it has none", () => {
  const transforming = initTRPC.create({
    transformer: { serialize: (value: unknown) => value, deserialize: (value: unknown) => value },
  });
  const own = transforming.router({ tidings: procedures });
  const transformer = { serialize: (value: unknown) => value, deserialize: (value: unknown) => value };
  void createTidingsClient<typeof own>({ ...options, path: "tidings", transformer });
  // @ts-expect-error -- it is missing
  void createTidingsClient<typeof own>({ ...options, path: "tidings" });
  // @ts-expect-error -- the router has none
  void createTidingsClient<AppRouter>({ ...options, transformer });
});

test("a token that was forgotten is one error, and spoils no type that follows", () => {
  // @ts-expect-error -- there is no token
  const forgetful = createTidingsClient<AppRouter>({ url: "ws://localhost" });
  expectTypeOf(forgetful).toEqualTypeOf<typeof plain>();
  // @ts-expect-error -- nor is there one here
  const nestedForgetful = createTidingsClient<typeof app>({ url: "ws://localhost", path: "tidings" });
  expectTypeOf(nestedForgetful).toEqualTypeOf<typeof nested>();
  void nestedForgetful.chat.send({ to: "bob", content: { markdown: "hi" } });
});

test("a message that is shown before it is stored is typed as what was given to send", () => {
  const { messages } = createTidingsStore(client, { me: "alice" }).conversation({ with: "bob" });
  const shown = messages.get().items[0]?.content;
  expectTypeOf(shown?.markdown).toEqualTypeOf<string | undefined>();
  expectTypeOf(shown?.mood).toEqualTypeOf<"good" | "bad" | undefined>();
  // @ts-expect-error -- the server fills it in
  shown?.mood.trim();
});
