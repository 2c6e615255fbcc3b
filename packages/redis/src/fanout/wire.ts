import type { ChatFeedEvent, Delivery, PushFeedEvent, Signal } from "@tidings/core";
import { encodeChatEvent, encodePushEvent } from "@tidings/core/fanout-adapter";

/**
 * The name of a node that publishes: a random one and, after a dot, which store's events it carries. Several stores may have
 * nodes on the same channels: a copy of a database, say, or systems that share a prefix, also on other databases of one Redis, as
 * channels have none. Nodes of versions that did not tell are taken for those of the same store.
 */
export const toNodeId = (random: string, epoch: string | undefined): string =>
  epoch === undefined ? random : `${random}.${epoch}`;

/** Whether a message carries events of another store. */
export function isForeign(epoch: string | undefined, message: string): boolean {
  if (epoch === undefined) return false;
  const publisher = publisherOf(message);
  const dot = publisher.indexOf(".");
  return dot !== -1 && publisher.slice(dot + 1) !== epoch;
}

/**
 * How deliveries to one user travel: the node that published them, a space, and a line for each.
 *
 *   chat <n> <event>      the event as JSON: as readers get it, so that no node has to encode it again
 *   push <n> <event>
 *   group <n> <event>     of a group's feed, which the event names
 *   signal <signal>
 */
export const encode = (nodeId: string, lines: readonly string[]): string => `${nodeId} ${lines.join("\n")}`;

export function toLine(delivery: Delivery): string {
  switch (delivery.feed) {
    case "chat":
      return `chat ${delivery.n} ${delivery.json ?? encodeChatEvent(delivery.event)}`;
    case "push":
      return `push ${delivery.n} ${delivery.json ?? encodePushEvent(delivery.event)}`;
    case "group":
      return `group ${delivery.n} ${delivery.json ?? encodeChatEvent(delivery.event)}`;
    case "signal":
      break;
  }
  return `signal ${JSON.stringify(delivery.signal)}`;
}

export const publisherOf = (message: string): string => message.slice(0, message.indexOf(" "));

export const isFrom = (nodeId: string, message: string): boolean => message.startsWith(`${nodeId} `);

/**
 * Reads what {@link encode} makes; throws if it is anything else. Copies of a group's entry come one after the other on the channels
 * of its members, with the same text: that is read once.
 */
export function createDecoder(): (userId: string, message: string) => readonly Delivery[] {
  let lastMessage: string | null = null;
  let lastDeliveries: readonly Delivery[] = [];
  return (userId, message) => {
    if (message === lastMessage) return lastDeliveries.map((delivery) => Object.assign({}, delivery, { userId }));
    const deliveries = message
      .slice(message.indexOf(" ") + 1)
      .split("\n")
      .map((line) => fromLine(userId, line));
    lastMessage = message;
    lastDeliveries = deliveries;
    return deliveries;
  };
}

/** Checks only what tells deliveries from anything else: what publishes is a node of the same system. */
function fromLine(userId: string, line: string): Delivery {
  const feedEnd = line.indexOf(" ");
  const feed = line.slice(0, feedEnd);
  if (feed === "signal") return { userId, feed, signal: parse(line.slice(feedEnd + 1)) } as Signal;
  const numberEnd = line.indexOf(" ", feedEnd + 1);
  const n = Number(line.slice(feedEnd + 1, numberEnd));
  const json = line.slice(numberEnd + 1);
  if (Number.isSafeInteger(n) && n > 0) {
    if (feed === "chat") return { userId, feed, n, event: parse(json) as ChatFeedEvent, json };
    if (feed === "group") {
      const event = parse(json) as ChatFeedEvent;
      const conversationId = event.type === "message" ? event.message.conversationId : event.conversationId;
      return { userId, feed, conversationId, n, event, json };
    }
    if (feed === "push") return { userId, feed, n, event: parse(json) as PushFeedEvent, json };
  }
  throw new TypeError("Not a Tidings delivery");
}

function parse(json: string): { readonly type: string } {
  const value = JSON.parse(json) as { readonly type?: unknown } | null;
  if (typeof value?.type !== "string") throw new TypeError("Not a Tidings event");
  return value as { readonly type: string };
}
