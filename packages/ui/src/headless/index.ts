"use client";

export { type Named, type Naming, conversationName } from "./conversation-name.ts";
export { createDrafts, type Drafts } from "./drafts.ts";
export { createFormats, dayOf, type FormatOptions, type Formats } from "./formats.ts";
export { initialsOf } from "./initials.ts";
export { isComposing } from "./is-composing.ts";
export { everyone, mentionBefore, toMentions } from "./mentions.ts";
export { type MessageElements, moveThroughMessages } from "./move-through-messages.ts";
export { opensElsewhere } from "./opens-elsewhere.ts";
export { type RowBreak, rowBreak } from "./row-breaks.ts";
export { clearDrafts, storedDrafts, type StoredDrafts, type StoredDraftsOptions } from "./stored-drafts.ts";
export { textDirection } from "./text-direction.ts";
export { tintOf } from "./tint-of.ts";
export { useArrowKeys } from "./use-arrow-keys.ts";
export { type ChatScroll, useChatScroll } from "./use-chat-scroll.ts";
export { type ComposerField, type ComposerOptions, type ComposerState, useComposer } from "./use-composer.ts";
export { useFittedHeight } from "./use-fitted-height.ts";
export { useLongPress } from "./use-long-press.ts";
