import type { Hub } from "@tidings/core";
import { createTidingsProcedures, createTidingsRouter, serviceContext, type TidingsContext } from "@tidings/router";
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { definition } from "./definition.ts";
import type { Posts } from "./posts.ts";

const t = initTRPC.context<TidingsContext>().create();

const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.identity) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in first" });
  return next({ ctx: { userId: ctx.identity.userId } });
});

/**
 * The board: its own procedures, and Tidings under `tidings`.
 *
 * `watchers`: users who are told of comments on posts of others, as the author is.
 */
export function createBoardRouter({
  hub,
  posts,
  watchers,
}: {
  readonly hub: Hub;
  readonly posts: Posts;
  readonly watchers: readonly string[];
}) {
  // What server code holds to push with: anywhere in the back end, no request needed.
  const { notifications } = createTidingsRouter({ hub, definition }).createCaller(serviceContext("board"));

  return t.router({
    tidings: createTidingsProcedures({
      hub,
      definition,
      procedure: t.procedure,
      identify: ({ identity }: TidingsContext) => identity,
    }),

    posts: {
      list: t.procedure.query(() => posts.list()),
      create: signedIn
        .input(z.object({ title: z.string().trim().min(1).max(200) }))
        .mutation(({ ctx, input }) => posts.add(ctx.userId, input.title)),
    },

    comments: {
      create: signedIn
        .input(z.object({ postId: z.string(), text: z.string().trim().min(1).max(2_000) }))
        .mutation(async ({ ctx: { userId: by }, input: { postId, text } }) => {
          const post = posts.comment(postId, { by, text });
          if (!post) throw new TRPCError({ code: "NOT_FOUND", message: "There is no such post" });
          if (post.by !== by) {
            await notifications.push({
              to: [post.by, ...watchers],
              type: "comment.created",
              data: { postId, title: post.title, author: post.by, by, text },
              key: `comment:${postId}:${post.comments.length}`,
            });
          }
          return post;
        }),
    },
  });
}

export type BoardRouter = ReturnType<typeof createBoardRouter>;
