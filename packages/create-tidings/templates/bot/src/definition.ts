import { defineTidings } from "tidings";
import { z } from "zod";

/** The pushes, declared once: the server checks them, and every client knows their types. */
export const definition = defineTidings({
  pushes: {
    "reminder.due": z.object({ what: z.string() }),
  },
});
