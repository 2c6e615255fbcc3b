import { startTidings } from "@tidings/testing";
import { expect, test } from "vitest";
import { procedures } from "../server/procedures.ts";
import { definition } from "../shared/definition.ts";

test("Bob is told that Alice has shipped his order", { timeout: 60_000 }, async () => {
  await using tidings = await startTidings({ definition, procedures }); // a real server, on a free port
  await tidings.connect("alice").trpc.orders.ship.mutate({ to: "bob", orderId: "7" });
  const { pushes, unread } = await tidings.connect("bob").notifications.list();
  expect(unread).toBe(1);
  expect(pushes).toMatchObject([{ type: "order.shipped", data: { orderId: "7", by: "alice" } }]);
});
