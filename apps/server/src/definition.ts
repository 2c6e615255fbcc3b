import { hasVisibleText, type WhenText } from "@tidings/core";
import {
  type AnyTidingsDefinition,
  type DefaultContent,
  defineTidings,
  push,
  type TidingsDefinition,
} from "@tidings/router";
import { z } from "zod";
import { exportsOf } from "./own-module.ts";

/** The catalogue of a server that was given none: text messages, and announcements. */
export interface ServerPushes extends Readonly<Record<string, z.ZodType>> {
  readonly announcement: z.ZodObject<{
    title: z.ZodString;
    body: z.ZodOptional<z.ZodString>;
    url: z.ZodOptional<z.ZodURL>;
  }>;
}

export type ServerDefinition = TidingsDefinition<DefaultContent, Pick<ServerPushes, "announcement">>;

const announcement: ServerPushes["announcement"] = z.object({
  title: z.string().trim().min(1).max(200).refine(hasVisibleText, "The title has no visible characters"),
  body: z.string().max(2_000).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
});

/** When each channel tells of a message, and of an announcement, unless a user wants something else. */
const usual: Readonly<Record<string, { readonly messages: WhenText; readonly announcements: WhenText }>> = {
  webPush: { messages: "now", announcements: "now" },
  email: { messages: { after: "15m" }, announcements: { after: "10m" } },
};
const onlyIfWanted = { messages: "off", announcements: "off" } as const;

/** The catalogue of a server that was given none, with what goes out on the channels that it has. */
export function createServerDefinition(channels: readonly string[]): ServerDefinition {
  if (channels.length === 0) return defineTidings({ pushes: { announcement } });
  const when = (of: "messages" | "announcements"): Readonly<Record<string, WhenText>> =>
    Object.fromEntries(channels.map((name) => [name, (usual[name] ?? onlyIfWanted)[of]]));
  return defineTidings({
    pushes: { announcement: push(announcement, { category: "announcements", channels: when("announcements") }) },
    messages: { category: "chat", channels: when("messages") },
  });
}

export const serverDefinition: ServerDefinition = createServerDefinition([]);

const isSchema = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "safeParse" in value && typeof value.safeParse === "function";

function isDefinition(value: unknown): value is AnyTidingsDefinition {
  if (typeof value !== "object" || value === null) return false;
  const { content, excerpt, pushes } = value as Partial<AnyTidingsDefinition>;
  return (
    isSchema(content) &&
    typeof excerpt === "function" &&
    typeof pushes === "object" &&
    Object.values(pushes).every((schema) => isSchema(schema))
  );
}

/**
 * Loads an application's definition: the module's default export, or what it exports as `definition` or `app`.
 *
 * @throws Error that says which module and what is wrong with it
 */
export async function loadDefinition(modulePath: string): Promise<AnyTidingsDefinition> {
  const definition = (await exportsOf("TIDINGS_DEFINITION", modulePath, ["definition", "app"])).find(isDefinition);
  if (definition) return definition;
  throw new Error(
    `TIDINGS_DEFINITION: the module ${modulePath} has no definition: export what defineTidings returned as default`,
  );
}
