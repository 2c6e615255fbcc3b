import { encodeOnce } from "../feeds/direct.ts";
import type { ChatEvent, Message, PushEvent } from "./events.ts";

const toJson = (value: unknown): string => JSON.stringify(value);

/** Both parties, on all their connections, get the same event. */
export const encodeChatEvent: (event: ChatEvent) => string = encodeOnce(toJson);

/** The event of a message whose content is JSON text already. */
export function encodeMessage(message: Omit<Message, "content">, contentJson: string): string {
  const { conversationId, seq, from, nonce, sentAtMs } = message;
  const head = `{"type":"message","message":{"conversationId":${toJson(conversationId)},"seq":${seq},"from":${toJson(from)}`;
  return `${head},"content":${contentJson},"nonce":${toJson(nonce)},"sentAtMs":${sentAtMs}}}`;
}

const encodeData = encodeOnce(toJson);

/** If a push goes to many, only its data is the same for all. The result is equal to what `JSON.stringify` makes of the event. */
export function encodePushEvent(event: PushEvent): string {
  if (event.type !== "push") return toJson(event);
  const { push, unread, replaces } = event;
  const { seq, type, data, sentAtMs, readAtMs } = push;
  const head = `{"type":"push","push":{"seq":${seq},"type":${toJson(type)},"data":${encodeData(data)}`;
  const tail = `,"sentAtMs":${sentAtMs},"readAtMs":${readAtMs}},"unread":${unread}`;
  return `${head}${tail}${replaces === undefined ? "" : `,"replaces":${replaces}`}}`;
}
