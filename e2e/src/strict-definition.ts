import { defineTidings } from "@tidings/router";
import { z } from "zod";

/** As the server's own, but a word is refused: what the page takes for a good message may come back. */
export default defineTidings({
  content: z.object({
    text: z
      .string()
      .trim()
      .min(1)
      .max(4_000)
      .refine((text) => !text.includes("forbidden"), "The word is forbidden here"),
  }),
  pushes: { announcement: z.object({ title: z.string(), body: z.string().optional(), url: z.string().optional() }) },
});
