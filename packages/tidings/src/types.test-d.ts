import { expectTypeOf } from "vitest";
import { z } from "zod";
import { createTidings as createClient } from "./client/index.ts";
import { createTidings, defineTidings, jwt, type ProcedureTools } from "./index.ts";

const definition = defineTidings({
  content: z.object({ text: z.string(), mood: z.enum(["good", "bad"]).optional() }),
  pushes: { "order.shipped": z.object({ orderId: z.string() }), news: z.object({ title: z.string() }) },
});
const tidings = await createTidings({ definition, authenticate: jwt({ secret: "" }) });

void tidings.push({ to: "bob", type: "order.shipped", data: { orderId: "7" } });
// @ts-expect-error -- another type's data
void tidings.push({ to: "bob", type: "order.shipped", data: { title: "7" } });
// @ts-expect-error -- not in the definition
void tidings.push({ to: "bob", type: "order.lost", data: { orderId: "7" } });

const page = createClient<typeof tidings.router>({ url: "/trpc", user: "bob", token: "t" });
page.pushes.on("order.shipped", (data, push) => {
  expectTypeOf(data).toEqualTypeOf<{ orderId: string }>();
  expectTypeOf(push.type).toEqualTypeOf<"order.shipped">();
});
page.pushes.on("chat.message", ({ from }) => expectTypeOf(from).toBeString());
// @ts-expect-error -- not in the definition
page.pushes.on("order.lost", () => {});
page.chat.follow({
  onMessage: ({ content }) => expectTypeOf(content?.mood).toEqualTypeOf<"good" | "bad" | undefined>(),
});
void page.chat.send({ to: "bob", content: { text: "Hi", mood: "good" } });
// @ts-expect-error -- another shape
void page.chat.send({ to: "bob", content: "Hi" });
// @ts-expect-error -- without a way to know who somebody is
void createTidings({ definition });

const orders = ({ userProcedure, push }: ProcedureTools<typeof definition>) => ({
  ship: userProcedure.input(z.object({ orderId: z.string(), to: z.string() })).mutation(async ({ ctx, input }) => {
    expectTypeOf(ctx.userId).toBeString();
    // @ts-expect-error -- another type's data
    void push({ to: input.to, type: "order.shipped", data: { title: "7" } });
    await push({ to: input.to, type: "order.shipped", data: { orderId: input.orderId } });
    return { shippedBy: ctx.userId };
  }),
});
const shop = await createTidings({
  definition,
  authenticate: jwt({ secret: "" }),
  procedures: (t) => ({ orders: orders(t), rates: t.router({ euro: t.procedure.query(() => 1.1) }) }),
});
const shopPage = createClient<typeof shop.router>({ url: "/trpc", user: "bob", token: "t" });
expectTypeOf(shopPage.trpc.orders.ship.mutate).returns.resolves.toEqualTypeOf<{ shippedBy: string }>();
expectTypeOf(shopPage.trpc.rates.euro.query).returns.resolves.toBeNumber();
void shopPage.chat.send({ to: "bob", content: { text: "Hi", mood: "good" } });
shopPage.pushes.on("order.shipped", ({ orderId }) => expectTypeOf(orderId).toBeString());
// @ts-expect-error -- another input
void shopPage.trpc.orders.ship.mutate({ orderId: 7, to: "bob" });
void createTidings({
  definition,
  authenticate: jwt({ secret: "" }),
  // @ts-expect-error -- the name of a part of Tidings
  procedures: (t) => ({ chat: { mine: t.procedure.query(() => 1) } }),
});
