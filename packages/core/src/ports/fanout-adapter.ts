export { encodeChatEvent, encodePushEvent } from "../model/event-json.ts";
