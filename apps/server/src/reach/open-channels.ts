import {
  createReachLinks,
  dingTalkRobot,
  email,
  feishuRobot,
  type ReachLinks,
  slackRobot,
  type VapidKeys,
  webhook,
  webPush,
  weComRobot,
} from "@tidings/channels";
import type { Channel } from "@tidings/core";
import type { ReachEnvironment } from "../environment/reach-variables.ts";

const robots: Readonly<Record<ReachEnvironment["robots"][number], () => Channel>> = {
  weComRobot: () => weComRobot(),
  dingTalk: () => dingTalkRobot(),
  feishu: () => feishuRobot(),
  slack: () => slackRobot(),
};

/** What the channels that the environment names are called, in the order in which they are opened. */
export const channelNames = ({ vapidSubject, smtp, webhookSecret, robots: named }: ReachEnvironment): string[] => [
  ...(vapidSubject === undefined ? [] : ["webPush"]),
  ...(smtp ? ["email"] : []),
  ...(webhookSecret === undefined ? [] : ["webhook"]),
  ...named,
];

/** The channels that the environment names, and the links in what they send; `null` if it names none. */
export function openChannels(
  { vapidSubject, smtp, webhookSecret, robots: named, publicUrl, allowPrivate }: ReachEnvironment,
  { vapidKeys, linkSecret }: { readonly vapidKeys: VapidKeys | null; readonly linkSecret: string | null },
): { readonly channels: readonly Channel[]; readonly links: ReachLinks | null } | null {
  const channels: Channel[] = [];
  if (vapidSubject !== undefined && vapidKeys) {
    channels.push(webPush({ keys: vapidKeys, subject: vapidSubject, allowPrivate }));
  }
  if (smtp) channels.push(email({ smtp: smtp.url, from: smtp.from }));
  if (webhookSecret !== undefined)
    channels.push(webhook({ secret: webhookSecret, allowPrivate, allowHttp: allowPrivate }));
  channels.push(...named.map((name) => robots[name]()));
  if (channels.length === 0) return null;
  const links =
    publicUrl === undefined || linkSecret === null
      ? null
      : createReachLinks({ secret: linkSecret, url: `${publicUrl}/reach` });
  return { channels, links };
}
