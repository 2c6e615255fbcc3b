import { defineTidings } from "tidings";
import { z } from "zod";

/** The pushes, declared once: the server checks them, and the page knows their types. */
export const definition = defineTidings({
  pushes: {
    "order.shipped": z.object({ orderId: z.string(), by: z.string() }),
  },
});
