import { startPostgres } from "@tidings/testing/postgres";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { createTidings, postgres } from "tidings";
import { expect, test } from "vitest";
import { definition } from "./definition.ts";
import { createTable, orders, shipOrder } from "./ship-order.ts";

test("an order is shipped and its buyer is told, or neither", async () => {
  await using server = await startPostgres();
  const pool = new Pool({ connectionString: await server.createDatabase() });
  const tidings = await createTidings({ definition, store: postgres(pool), authenticate: () => null });
  const db = drizzle(pool);
  await createTable(db);
  await db.insert(orders).values({ id: "7", buyer: "bob" });

  await shipOrder(db, tidings, "7");
  await expect(shipOrder(db, tidings, "8")).rejects.toThrow("Order 8 does not exist");
  const told = async () => (await tidings.hub.pushes("bob", { limit: 10, unreadOnly: true })).pushes;
  expect(await told()).toMatchObject([{ type: "order.shipped", data: { orderId: "7" } }]);

  const failing = db.transaction(async (tx) => {
    await tidings.in(tx).push({ to: "bob", type: "order.shipped", data: { orderId: "9" } });
    throw new Error("something later failed");
  });
  await expect(failing).rejects.toThrow("something later failed");
  expect(await told()).toHaveLength(1);
  await tidings.close();
  await pool.end();
});
