import { defineTidings } from "tidings";
import { z } from "zod";

export const definition = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });
