import type { ReachLinks } from "@tidings/channels";
import type { ReachedPush, ReachOptions } from "@tidings/core";
import { type AnyTidingsDefinition, createReachOptions } from "@tidings/router";
import { createServerDefinition, type ServerDefinition } from "../definition.ts";
import type { Environment } from "../environment/environment.ts";
import { openChannels } from "./open-channels.ts";
import { openVapidKeys } from "./vapid-keys.ts";

/** What the hub needs to reach people who are not there, and what goes with it. */
export interface OpenReach {
  readonly options: ReachOptions;
  /** The application's, or the server's own with its channels in it. */
  readonly definition: AnyTidingsDefinition | ServerDefinition;
  readonly links: ReachLinks | null;
}

/** The page of the web app that a push is about. */
function urlOf(publicUrl: string | undefined, { data }: ReachedPush): string | undefined {
  const { conversationId, url } = (data ?? {}) as { readonly conversationId?: unknown; readonly url?: unknown };
  if (typeof url === "string") return url;
  if (publicUrl === undefined) return undefined;
  return typeof conversationId === "string"
    ? `${publicUrl}/#/c/${encodeURIComponent(conversationId)}`
    : `${publicUrl}/`;
}

/** `null` if the environment names no channel. @throws Error if the definition names one that is not there */
export async function openReach(
  { reach, auth, database }: Environment,
  definition: AnyTidingsDefinition | null,
): Promise<OpenReach | null> {
  const { publicUrl, vapidSubject, linkSecret = "secret" in auth ? auth.secret : null } = reach;
  const vapidKeys = vapidSubject === undefined ? null : await openVapidKeys(reach.vapidKeys, database);
  const opened = openChannels(reach, { vapidKeys, linkSecret });
  if (!opened) return null;
  const { channels, links } = opened;
  const used = definition ?? createServerDefinition(channels.map(({ name }) => name));
  const options = createReachOptions(used, {
    channels,
    urlOf: (push) => urlOf(publicUrl, push),
    ...(links && { unsubscribeUrl: links.unsubscribeUrl, confirmUrl: links.confirmUrl }),
  });
  return { options, definition: used, links };
}
