export { MentionList } from "./mention-list.tsx";
export { MessageDetails } from "./message-details.tsx";
export { MessageMenu } from "./message-menu.tsx";
