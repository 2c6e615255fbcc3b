import { defineTidings } from "@tidings/router";
import { z } from "zod";

/** The board's pushes; server and browser are typed by it. */
export const definition = defineTidings({
  pushes: {
    "comment.created": z.object({ postId: z.string(), title: z.string(), by: z.string(), text: z.string() }),
  },
});
