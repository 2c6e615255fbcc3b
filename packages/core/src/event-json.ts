import { type Encoder, encodeOnce } from "./direct.ts";
import type { ChatEvent, PushEvent } from "./events.ts";

const toJson = (value: unknown): string => JSON.stringify(value);

/** Both parties, on all their connections, get the same event. */
export const encodeChatEvent: Encoder<ChatEvent> = encodeOnce(toJson);

const encodeData = encodeOnce(toJson);

/** Of a push that goes to many, only its data is the same for all. Equal to what `JSON.stringify` makes of the event. */
export function encodePushEvent(event: PushEvent): string {
  if (event.type !== "push") return toJson(event);
  const { push, unread, replaces } = event;
  const { seq, type, data, sentAtMs, readAtMs } = push;
  const head = `{"type":"push","push":{"seq":${seq},"type":${toJson(type)},"data":${encodeData(data)}`;
  const tail = `,"sentAtMs":${sentAtMs},"readAtMs":${readAtMs}},"unread":${unread}`;
  return `${head}${tail}${replaces === undefined ? "" : `,"replaces":${replaces}`}}`;
}
