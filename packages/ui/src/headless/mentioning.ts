"use client";

export { everyoneWords, type MentionPiece, toMentionPieces } from "./mention-pieces.ts";
export { type Mentionable, mentionable } from "./mentionable.ts";
export { MentionChoices, type MentionChoicesProps } from "../chat/mention-choices.tsx";
export { type MentionableOptions, useMentionable } from "./use-mentionable.ts";
export { type Choice, type ChoiceOptions, useChoice } from "./use-choice.ts";
