"use client";

export { type Preferences, type QuietHours, type ReachCategory, usePreferences } from "./use-preferences.ts";
export { type BrowserPush, type UseWebPushOptions, useWebPush } from "./use-web-push.ts";
