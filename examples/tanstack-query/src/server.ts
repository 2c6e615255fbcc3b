import { createTidings, defineTidings, type AuthenticateOption } from "tidings";
import { z } from "zod";

const definition = defineTidings({ pushes: { "order.changed": z.object({ orderId: z.string() }) } });

export interface Order {
  readonly id: string;
  readonly status: "open" | "shipped";
}

export const createServer = (authenticate: AuthenticateOption) => {
  const orders = new Map<string, Order>([["7", { id: "7", status: "open" }]]);
  return createTidings({
    definition,
    authenticate,
    procedures: ({ userProcedure, push }) => ({
      orders: {
        list: userProcedure.query(() => [...orders.values()]),
        ship: userProcedure.input(z.object({ orderId: z.string(), tell: z.string() })).mutation(async ({ input }) => {
          orders.set(input.orderId, { id: input.orderId, status: "shipped" });
          await push({ to: input.tell, type: "order.changed", data: { orderId: input.orderId }, durable: false });
        }),
      },
    }),
  });
};

export type App = Awaited<ReturnType<typeof createServer>>["router"];
