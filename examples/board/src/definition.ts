import { defineTidings, push } from "@tidings/router";
import { z } from "zod";

/** The board's pushes; server and browser are typed by it. */
export const definition = defineTidings({
  pushes: {
    "comment.created": push(
      z.object({ postId: z.string(), title: z.string(), author: z.string(), by: z.string(), text: z.string() }),
      {
        category: "comments",
        channels: { weComRobot: "now" },
        render: {
          default: ({ data: { by, author, title, text } }) => ({
            title: `${by} commented on ${author}'s post`,
            body: `${title}: ${text}`,
          }),
        },
      },
    ),
  },
});
