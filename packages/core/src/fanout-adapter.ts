export { encodeChatEvent, encodePushEvent } from "./event-json.ts";
