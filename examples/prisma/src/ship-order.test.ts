import { PrismaPg } from "@prisma/adapter-pg";
import { startPostgres } from "@tidings/testing/postgres";
import { createTidings } from "tidings";
import { expect, test } from "vitest";
import { PrismaClient } from "../generated/client.ts";
import { definition } from "./definition.ts";
import { shipOrder } from "./ship-order.ts";

test("an order is shipped and its buyer is told, or neither", async () => {
  await using server = await startPostgres();
  const connectionString = await server.createDatabase();
  const tidings = await createTidings({ definition, store: connectionString, authenticate: () => null });
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
  await prisma.$executeRawUnsafe(
    `CREATE TABLE "Order" (id text PRIMARY KEY, buyer text NOT NULL, shipped boolean NOT NULL DEFAULT false)`,
  );
  await prisma.order.create({ data: { id: "7", buyer: "bob" } });

  await shipOrder(prisma, tidings, "7");
  expect(await prisma.order.findUnique({ where: { id: "7" } })).toMatchObject({ shipped: true });
  await expect(shipOrder(prisma, tidings, "8")).rejects.toMatchObject({ code: "P2025" });
  const told = async () => (await tidings.hub.pushes("bob", { limit: 10, unreadOnly: true })).pushes;
  expect(await told()).toMatchObject([{ type: "order.shipped", data: { orderId: "7" } }]);

  const failing = prisma.$transaction(async (tx) => {
    await tidings.in(tx).push({ to: "bob", type: "order.shipped", data: { orderId: "9" } });
    throw new Error("something later failed");
  });
  await expect(failing).rejects.toThrow("something later failed");
  expect(await told()).toHaveLength(1);

  const outside = tidings.in(prisma).push({ to: "bob", type: "order.shipped", data: { orderId: "10" } });
  await expect(outside).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringContaining("No transaction"),
  });
  await tidings.close();
  await prisma.$disconnect();
});
