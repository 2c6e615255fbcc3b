export { encodeChatEvent, encodePushEvent } from "../model/event-json.ts";
export { groupChannel } from "./write.ts";
