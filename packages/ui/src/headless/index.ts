"use client";

export { initialsOf } from "./initials.ts";
export { everyone, mentionBefore, toMentions } from "./mentions.ts";
export { type MessageElements, moveThroughMessages } from "./move-through-messages.ts";
export { type RowBreak, rowBreak } from "./row-breaks.ts";
export { useArrowKeys } from "./use-arrow-keys.ts";
export { type ChatScroll, useChatScroll } from "./use-chat-scroll.ts";
