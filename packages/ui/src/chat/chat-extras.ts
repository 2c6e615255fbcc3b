export { IntentBar, NoFiles, TextCount } from "./composer-extras.tsx";
export { MentionList } from "./mention-list.tsx";
export { Mentions } from "./mentions.tsx";
export { MessageDetails } from "./message-details.tsx";
export { MessageMenu } from "./message-menu.tsx";
