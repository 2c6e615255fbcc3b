import type { Delivery } from "@tidings/core";

/** How a delivery travels: the node that published it, a space, and the delivery as JSON. */
export const encode = (nodeId: string, delivery: Delivery): string => `${nodeId} ${JSON.stringify(delivery)}`;

export const isFrom = (nodeId: string, message: string): boolean => message.startsWith(`${nodeId} `);

/** @throws if it is not what {@link encode} makes for this user */
export function decode(userId: string, message: string): Delivery {
  const delivery: unknown = JSON.parse(message.slice(message.indexOf(" ") + 1));
  if (!isDelivery(delivery)) throw new TypeError("It is no delivery");
  if (delivery.userId !== userId) throw new TypeError("It is a delivery to another user");
  return delivery;
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
