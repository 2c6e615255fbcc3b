import type { Tidings } from "tidings";
import type { PrismaClient } from "../generated/client.ts";
import type { definition } from "./definition.ts";

/** The order is shipped and its buyer is told, or neither. */
export async function shipOrder(
  prisma: PrismaClient,
  tidings: Tidings<typeof definition>,
  orderId: string,
): Promise<void> {
  const { deliver } = await prisma.$transaction(async (tx) => {
    const order = await tx.order.update({ where: { id: orderId }, data: { shipped: true } });
    // last, as the buyer's pushes wait for the commit
    return tidings.in(tx).push({ to: order.buyer, type: "order.shipped", data: { orderId } });
  });
  await deliver(); // users who are online hear of it now, and not at their node's next look at the store
}
