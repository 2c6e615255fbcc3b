import { eq, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { boolean, pgTable, text } from "drizzle-orm/pg-core";
import type { Tidings } from "tidings";
import type { definition } from "./definition.ts";

export const orders = pgTable("orders", {
  id: text().primaryKey(),
  buyer: text().notNull(),
  shipped: boolean().notNull().default(false),
});

export const createTable = (db: NodePgDatabase) =>
  db.execute(
    sql`CREATE TABLE orders (id text PRIMARY KEY, buyer text NOT NULL, shipped boolean NOT NULL DEFAULT false)`,
  );

/** The order is shipped and its buyer is told, or neither. */
export async function shipOrder(
  db: NodePgDatabase,
  tidings: Tidings<typeof definition>,
  orderId: string,
): Promise<void> {
  const { deliver } = await db.transaction(async (tx) => {
    const [order] = await tx.update(orders).set({ shipped: true }).where(eq(orders.id, orderId)).returning();
    if (!order) throw new Error(`Order ${orderId} does not exist`);
    // last, as the buyer's pushes wait for the commit
    return tidings.in(tx).push({ to: order.buyer, type: "order.shipped", data: { orderId } });
  });
  await deliver(); // users who are online hear of it now, and not at their node's next look at the store
}
