"use client";

export { everyoneWords, type MentionPiece, toMentionPieces } from "./mention-pieces.ts";
export { MentionChoices, type MentionChoicesProps, type Mentionable } from "../chat/mention-choices.tsx";
export { type Choice, type ChoiceOptions, useChoice } from "./use-choice.ts";
