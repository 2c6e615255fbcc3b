export { IntentBar, Refused, TextCount } from "./composer-extras.tsx";
export { MentionList } from "./mention-list.tsx";
export { Mentions } from "./mentions.tsx";
export { MessageDetails } from "./message-details.tsx";
export { MessageMarks } from "./message-marks.tsx";
export { MessageMenu } from "./message-menu.tsx";
export { Quote } from "./quote.tsx";
