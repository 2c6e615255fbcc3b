import {
  longestRestMs,
  longestWaitMs,
  maxKeyedRecipients,
  maxOutcomes,
  nothingWaitsMs,
} from "@tidings/core/store-adapter";
import { readScript } from "./script.ts";
import { settings } from "./settings.ts";

const names = [
  "lock-names",
  "take-keys",
  "reach",
  "outlets",
  "change-topics",
  "append-messages",
  "append-pushes",
  "append-broadcasts",
  "read-conversations",
  "read-pushes",
  "commit-feeds",
  "load-chats",
  "save-chats",
  "feed-entries",
  "newest-conversations",
  "trim",
  "revoke",
  "identity",
  "probe",
] as const;

/** What a script names in double braces. */
const values: Readonly<Record<string, string | number>> = {
  settings,
  longestRestMs,
  longestWaitMs,
  maxKeyedRecipients,
  maxOutcomes,
  nothingWaitsMs,
};

/** All functions of a schema, as the newest version has them. */
export const functions: string = names
  .map((name) => readScript(`functions/${name}`))
  .join("\n")
  .replaceAll(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value]));
