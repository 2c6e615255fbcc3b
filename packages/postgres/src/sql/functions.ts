import { maxKeyedRecipients } from "@tidings/core";
import { loadChats } from "./load-chats.ts";
import { outlets } from "./outlets.ts";
import { reach } from "./reach.ts";
import { readScript } from "./script.ts";
import { settings } from "./settings.ts";

/** What a script names in double braces. */
const values: Readonly<Record<string, string | number>> = { settings, maxKeyedRecipients };

const script = (name: string): string =>
  readScript(`functions/${name}`).replaceAll(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value]));

/** All functions of a schema, as the newest version has them. */
export const functions: string = [
  script("lock-names"),
  script("take-keys"),
  reach,
  outlets,
  script("change-topics"),
  script("append-messages"),
  script("append-pushes"),
  script("append-broadcasts"),
  script("read-conversations"),
  script("read-pushes"),
  script("commit-feeds"),
  loadChats,
  script("save-chats"),
  script("feed-entries"),
  script("newest-conversations"),
  script("trim"),
  script("revoke"),
  script("identity"),
  script("probe"),
].join("\n");
