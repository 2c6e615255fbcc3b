import { createTidingsClient } from "@tidings/client";
import { signToken } from "@tidings/server";
import type { BoardRouter } from "./router.ts";
import { startBoard } from "./start-board.ts";

/** Starts the board and plays its story: Bob posts, Alice comments, Bob is told at once, and so is the team's WeCom group if it has a robot. */
const secret = crypto.randomUUID() + crypto.randomUUID();
const teamRobotUrl = process.env["WECOM_ROBOT_URL"];
await using board = await startBoard({ port: 0, databasePath: ":memory:", secret, teamRobotUrl });

const signIn = (userId: string) =>
  createTidingsClient<BoardRouter, "tidings">({
    url: new URL("/trpc", board.url).href,
    path: "tidings",
    token: () => signToken({ secret, userId, expiresInSeconds: 3_600 }),
  });

await using alice = signIn("alice");
await using bob = signIn("bob");

const told = new Promise<void>((resolve) => {
  bob.notifications.onPush(
    {},
    {
      onEvent(event) {
        if (event.type !== "push" || event.push.type !== "comment.created") return;
        const { by, title, text } = event.push.data;
        console.log(`Bob is told: ${by} commented on "${title}": ${text}`);
        resolve();
      },
    },
  );
});

const post = await bob.trpc.posts.create.mutate({ title: "Tidings is out" });
console.log(`Bob posted "${post.title}"`);
await alice.trpc.comments.create.mutate({ postId: post.id, text: "Congratulations!" });
await told;
