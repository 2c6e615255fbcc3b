import type { ProcedureTools } from "tidings";
import { z } from "zod";
import type { definition } from "../shared/definition.ts";

/** What the page calls: `tidings.trpc.orders.ship.mutate({ … })`. */
export const procedures = ({ userProcedure, push }: ProcedureTools<typeof definition>) => ({
  orders: {
    ship: userProcedure
      .input(z.object({ orderId: z.string().min(1), to: z.string().min(1) }))
      .mutation(async ({ ctx, input: { orderId, to } }) => {
        await push({ to, type: "order.shipped", data: { orderId, by: ctx.userId } });
      }),
  },
});
