"use client";

export { everyoneWords, type MentionPiece, toMentionPieces } from "./mention-pieces.ts";
export { type Choice, type ChoiceOptions, useChoice } from "./use-choice.ts";
