"use client";

export { useMenu } from "./use-menu.ts";
export { type MessageMenuOptions, type MessageMenuState, useMessageMenu } from "./use-message-menu.ts";
