import "../styles/more.css";

export { ChatSettings } from "./chat-settings.tsx";
export { GroupPanel } from "./group-panel.tsx";
export { HeaderMembers } from "./header-members.tsx";
export { LogDate } from "./log-date.tsx";
export { MentionList } from "./mention-list.tsx";
export { Mentions } from "./mentions.tsx";
export { MessageMarks } from "./message-marks.tsx";
export { MessageMenu } from "./message-menu.tsx";
export { NewGroup } from "./new-group.tsx";
export { NotesAfter } from "./notes-after.tsx";
export { NotLoaded } from "./not-loaded.tsx";
export { PinnedBar } from "./pinned-bar.tsx";
export { QuoteOf } from "./quote-of.tsx";
export { TextCount } from "./text-count.tsx";
export { IntentBar, MessageDetails } from "./ui-parts.tsx";
export { UnknownGroup, UnknownPerson } from "./unknown-chat.tsx";
export { UnreadAbove } from "./unread-above.tsx";
