import { createTidingsClient, type PushEventOf, type TidingsClient } from "@tidings/client";
import { signToken } from "@tidings/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { BoardRouter } from "./router.ts";
import { type Board, startBoard } from "./start-board.ts";

const secret = "a secret of at least thirty-two bytes";
let board: Board;
beforeAll(async () => {
  board = await startBoard({ port: 0, databasePath: ":memory:", secret });
});
afterAll(() => board[Symbol.asyncDispose]());

const signIn = (userId: string): TidingsClient<BoardRouter, "tidings"> =>
  createTidingsClient<BoardRouter, "tidings">({
    url: new URL("/trpc", board.url).href,
    path: "tidings",
    token: () => signToken({ secret, userId, expiresInSeconds: 60 }),
  });

test("the author of a post is told at once who commented on it, and what", async () => {
  await using alice = signIn("alice");
  await using bob = signIn("bob");
  const events: PushEventOf<BoardRouter, "tidings">[] = [];
  bob.notifications.onPush({}, { onEvent: (event) => events.push(event) });
  await vi.waitFor(() => expect(events).toEqual([{ type: "ready", unread: 0 }]));

  const post = await bob.trpc.posts.create.mutate({ title: "Tidings is out" });
  await bob.trpc.comments.create.mutate({ postId: post.id, text: "By me: nobody is told" });
  await alice.trpc.comments.create.mutate({ postId: post.id, text: "Congratulations!" });

  const data = { postId: post.id, title: "Tidings is out", by: "alice", text: "Congratulations!" };
  await vi.waitFor(() => expect(events).toHaveLength(2));
  expect(events[1]).toMatchObject({ type: "push", push: { seq: 1, type: "comment.created", data }, unread: 1 });
});

test("the author finds the push in the inbox when they come later", async () => {
  await using alice = signIn("alice");
  await using carol = signIn("carol");
  const post = await carol.trpc.posts.create.mutate({ title: "Away" });
  await carol.close();
  await alice.trpc.comments.create.mutate({ postId: post.id, text: "Where are you?" });
  await using back = signIn("carol");
  const { pushes, unread } = await back.notifications.list();
  expect(unread).toBe(1);
  expect(pushes).toMatchObject([{ type: "comment.created", data: { by: "alice", text: "Where are you?" } }]);
});

test("a message between two of the board's users goes through the same router", async () => {
  await using alice = signIn("alice");
  await using bob = signIn("bob");
  await alice.chat.send({ to: "bob", content: { text: "Seen my comment?" } });
  const { messages } = await bob.chat.history({ conversationId: "alice_bob" });
  expect(messages).toMatchObject([{ seq: 1, from: "alice", content: { text: "Seen my comment?" } }]);
});
