import { weComRobot } from "@tidings/channels";
import { createTidingsClient, type PushEventOf, type TidingsClient } from "@tidings/client";
import { signToken } from "@tidings/server";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { eventually } from "@tidings/testing/eventually";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BoardRouter } from "./router.ts";
import { type Board, startBoard } from "./start-board.ts";

const secret = "a secret of at least thirty-two bytes";
let board: Board;
beforeAll(async () => {
  board = await startBoard({ port: 0, databasePath: ":memory:", secret });
});
afterAll(() => board[Symbol.asyncDispose]());

const signIn = (userId: string, { url } = board): TidingsClient<BoardRouter, "tidings"> =>
  createTidingsClient<BoardRouter, "tidings">({
    url: new URL("/trpc", url).href,
    path: "tidings",
    token: () => signToken({ secret, userId, expiresInSeconds: 60 }),
  });

test("the author of a post is told at once who commented on it, and what", async () => {
  await using alice = signIn("alice");
  await using bob = signIn("bob");
  const events: PushEventOf<BoardRouter, "tidings">[] = [];
  bob.notifications.onPush({}, { onEvent: (event) => events.push(event) });
  await eventually(() => expect(events).toEqual([{ type: "ready", unread: 0 }]));

  const post = await bob.trpc.posts.create.mutate({ title: "Tidings is out" });
  await bob.trpc.comments.create.mutate({ postId: post.id, text: "By me: nobody is told" });
  await alice.trpc.comments.create.mutate({ postId: post.id, text: "Congratulations!" });

  const data = { postId: post.id, title: "Tidings is out", author: "bob", by: "alice", text: "Congratulations!" };
  await eventually(() => expect(events).toHaveLength(2));
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

/** WeCom as far as a robot sees it: takes messages to its webhooks, and says so with status 200 and a code. */
async function startWeCom() {
  const received: { readonly url: string | undefined; readonly message: unknown }[] = [];
  const http = createServer((request, response) => {
    void (async () => {
      received.push({ url: request.url, message: JSON.parse(await text(request)) });
      response.end(JSON.stringify({ errcode: 0, errmsg: "ok" }));
    })();
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  return {
    origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    received,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      http.close();
      await once(http, "close");
    },
  };
}

test("the team's WeCom group is told through its robot who commented on whose post, once", async () => {
  await using weCom = await startWeCom();
  const path = "/cgi-bin/webhook/send?key=team";
  await using withRobot = await startBoard({
    port: 0,
    databasePath: ":memory:",
    secret,
    teamRobotUrl: `${weCom.origin}${path}`,
    robots: weComRobot({ origin: weCom.origin, allowPrivate: true }),
  });
  await using alice = signIn("alice", withRobot);
  await using bob = signIn("bob", withRobot);
  const post = await bob.trpc.posts.create.mutate({ title: "Tidings is out" });
  await bob.trpc.comments.create.mutate({ postId: post.id, text: "By me: nobody is told" });
  const first = "alice commented on bob's post\nTidings is out: Congratulations!";
  const second = "alice commented on bob's post\nTidings is out: When is the party?";
  const told = (content: string) => ({ url: path, message: { msgtype: "text", text: { content } } });

  await alice.trpc.comments.create.mutate({ postId: post.id, text: "Congratulations!" });
  await eventually(() => expect(weCom.received).toEqual([told(first)]));
  await alice.trpc.comments.create.mutate({ postId: post.id, text: "When is the party?" });
  await eventually(() => expect(weCom.received).toEqual([told(first), told(second)]));
});
