import type { Delivery } from "@tidings/core";

/** How deliveries to one user travel: the node that published them, a space, and a JSON array of them. */
export const encode = (nodeId: string, deliveries: readonly Delivery[]): string =>
  `${nodeId} ${JSON.stringify(deliveries)}`;

export const isFrom = (nodeId: string, message: string): boolean => message.startsWith(`${nodeId} `);

/** @throws if it is not what {@link encode} makes for this user */
export function decode(userId: string, message: string): readonly Delivery[] {
  const deliveries: unknown = JSON.parse(message.slice(message.indexOf(" ") + 1));
  if (!Array.isArray(deliveries) || !deliveries.every(isDelivery)) throw new TypeError("They are no deliveries");
  if (deliveries.some((delivery) => delivery.userId !== userId)) {
    throw new TypeError("There is a delivery to another user among them");
  }
  return deliveries;
}

/** Only what tells deliveries from anything else: what publishes is a node of the same system. */
function isDelivery(value: unknown): value is Delivery {
  if (!isObject(value) || typeof value["userId"] !== "string") return false;
  if (value["feed"] === "signal") return isObject(value["signal"]) && typeof value["signal"]["type"] === "string";
  if (value["feed"] !== "chat" && value["feed"] !== "push") return false;
  return Number.isSafeInteger(value["n"]) && isObject(value["event"]) && typeof value["event"]["type"] === "string";
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
