"use client";

export { IntentBar, type IntentBarProps } from "./chat/composer-extras.tsx";
export { MessageDetails } from "./chat/message-details.tsx";
