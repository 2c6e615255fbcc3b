import { systemWebhook } from "@tidings/channels";
import { z } from "zod";
import * as values from "./values.ts";

/** Channels out of the application. */
export interface ReachEnvironment {
  /** Where people reach the web app: links in messages begin with it. */
  readonly publicUrl: string | undefined;
  /** Where push services reach the operator; web push is on if it is set. */
  readonly vapidSubject: string | undefined;
  readonly vapidKeys: { readonly publicKey: string; readonly privateKey: string } | undefined;
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  /** Signs webhooks; they are on if it is set. */
  readonly webhookSecret: string | undefined;
  readonly robots: readonly ("weComRobot" | "dingTalk" | "feishu" | "slack")[];
  /** Addresses that users name may be inside the network: for push services and webhooks of one's own. */
  readonly allowPrivate: boolean;
  /** Where every committed message and push goes; the first secret is the newest. */
  readonly systemWebhook:
    | { readonly url: string; readonly secret: readonly [string, ...string[]]; readonly allowPrivate: boolean }
    | undefined;
  /** Signs the links in messages; the secret of tokens if undefined. */
  readonly linkSecret: string | undefined;
}

interface Values {
  readonly TIDINGS_PUBLIC_URL?: string | undefined;
  readonly TIDINGS_VAPID_SUBJECT?: string | undefined;
  readonly TIDINGS_VAPID_KEYS?: ReachEnvironment["vapidKeys"];
  readonly TIDINGS_SMTP_URL?: string | undefined;
  readonly TIDINGS_EMAIL_FROM?: string | undefined;
  readonly TIDINGS_WEBHOOK_SECRET?: string | undefined;
  readonly TIDINGS_ROBOTS: ReachEnvironment["robots"];
  readonly TIDINGS_LINK_SECRET?: string | undefined;
  readonly TIDINGS_PRIVATE_ADDRESSES: boolean;
  readonly TIDINGS_SYSTEM_WEBHOOK_URL?: string | undefined;
  readonly TIDINGS_SYSTEM_WEBHOOK_SECRET?: readonly string[] | undefined;
  readonly TIDINGS_SYSTEM_WEBHOOK_PRIVATE: boolean;
}

type Variables = { readonly [Name in keyof Values]-?: z.ZodType<Values[Name], string | undefined> };

const robotNames = ["weComRobot", "dingTalk", "feishu", "slack"] as const;
const isRobot = (name: string): boolean => (robotNames as readonly string[]).includes(name);
const notRobots = `names something else than ${robotNames.join(", ")}: separate them by commas`;

const vapidKeys = z
  .string()
  .regex(/^[\w-]{87},[\w-]{43}$/, "is not a pair of keys: make one with `tidings vapid`")
  .transform((text) => {
    const [publicKey = "", privateKey = ""] = text.split(",");
    return { publicKey, privateKey };
  });

const notASecret = "is not a secret of webhooks: give whsec_ and 24 to 64 bytes in base64";
const secretForm = /^whsec_[\w+/]{32,88}={0,2}$/;
const webhookSecret = z.string().regex(secretForm, notASecret);

/** Whether a path can follow it, for everybody to see. */
const isPlain = (text: string): boolean => !/[?#]/.test(text) && !/^[^/]*\/\/[^/]*@/.test(text);

/** Part of the variables of the server. */
export const reachVariables: Variables = {
  TIDINGS_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "is not a URL: give the address of the web app, as https://chat.example.com" })
    .refine(isPlain, "has a user, a password, a ? or a #, which no link can begin with: give https://chat.example.com")
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  TIDINGS_VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/, "is not an address: give mailto:you@example.com or an https URL")
    .optional(),
  TIDINGS_VAPID_KEYS: vapidKeys.optional(),
  TIDINGS_SMTP_URL: values
    .serverUrl({ protocols: ["smtp:", "smtps:"], example: "smtps://user:password@host:465" })
    .optional(),
  TIDINGS_EMAIL_FROM: z
    .string()
    .regex(/\S+@\S+/, "is not a sender: give Acme <noreply@example.com>")
    .optional(),
  TIDINGS_WEBHOOK_SECRET: webhookSecret.optional(),
  TIDINGS_ROBOTS: values.list
    .refine((names): names is ReachEnvironment["robots"] => names.every((name) => isRobot(name)), notRobots)
    .prefault(""),
  TIDINGS_PRIVATE_ADDRESSES: values.flag.prefault("0"),
  TIDINGS_SYSTEM_WEBHOOK_URL: z
    .url({ protocol: /^https?$/, error: "is not a URL: give your endpoint, as https://app.example.com/hooks/tidings" })
    .optional(),
  TIDINGS_SYSTEM_WEBHOOK_SECRET: values.list
    .refine((secrets) => secrets.length > 0 && secrets.every((secret) => secretForm.test(secret)), notASecret)
    .optional(),
  TIDINGS_SYSTEM_WEBHOOK_PRIVATE: values.flag.prefault("0"),
  TIDINGS_LINK_SECRET: values.secret.optional(),
};

/** What is missing beside what was given. */
export function reachProblems(read: Values): readonly string[] {
  const problems: string[] = [];
  if (read.TIDINGS_SMTP_URL !== undefined && read.TIDINGS_EMAIL_FROM === undefined) {
    problems.push("TIDINGS_EMAIL_FROM is not set beside TIDINGS_SMTP_URL: give the sender of mails");
  }
  if (read.TIDINGS_SMTP_URL !== undefined && read.TIDINGS_PUBLIC_URL === undefined) {
    problems.push(
      "TIDINGS_PUBLIC_URL is not set beside TIDINGS_SMTP_URL: mails need links to confirm and to unsubscribe",
    );
  }
  const { TIDINGS_SYSTEM_WEBHOOK_URL: url, TIDINGS_SYSTEM_WEBHOOK_SECRET: secret } = read;
  if (url !== undefined && secret === undefined) {
    problems.push(
      "TIDINGS_SYSTEM_WEBHOOK_SECRET is not set beside TIDINGS_SYSTEM_WEBHOOK_URL: give whsec_ and what openssl rand -base64 32 makes",
    );
  }
  if (url === undefined && secret !== undefined) {
    problems.push("TIDINGS_SYSTEM_WEBHOOK_URL is not set beside TIDINGS_SYSTEM_WEBHOOK_SECRET: give your endpoint");
  }
  const systemWebhookOptions = systemWebhookOf(read);
  if (systemWebhookOptions) {
    try {
      void systemWebhook(systemWebhookOptions).close?.();
    } catch (error) {
      problems.push(
        `TIDINGS_SYSTEM_WEBHOOK_URL cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  if (read.TIDINGS_VAPID_KEYS !== undefined && read.TIDINGS_VAPID_SUBJECT === undefined) {
    problems.push("TIDINGS_VAPID_SUBJECT is not set beside TIDINGS_VAPID_KEYS: give mailto:you@example.com");
  }
  return problems;
}

/** What does nothing, or leaves people without a channel, beside what was given. */
export function reachWarnings(read: Values & { readonly TIDINGS_JWT_SECRET?: string | undefined }): readonly string[] {
  const warnings: string[] = [];
  if (read.TIDINGS_EMAIL_FROM !== undefined && read.TIDINGS_SMTP_URL === undefined) {
    warnings.push(
      "TIDINGS_EMAIL_FROM has no effect without TIDINGS_SMTP_URL: give the URL of your mail server, or unset it",
    );
  }
  const hasLinks = read.TIDINGS_LINK_SECRET !== undefined || read.TIDINGS_JWT_SECRET !== undefined;
  if (read.TIDINGS_SMTP_URL !== undefined && !hasLinks) {
    warnings.push(
      "TIDINGS_LINK_SECRET is not set beside TIDINGS_SMTP_URL, so no link can confirm an address, and users cannot add theirs: give what openssl rand -base64 32 makes",
    );
  }
  return warnings;
}

function systemWebhookOf(read: Values): ReachEnvironment["systemWebhook"] {
  const { TIDINGS_SYSTEM_WEBHOOK_URL: url, TIDINGS_SYSTEM_WEBHOOK_SECRET: [newest, ...others] = [] } = read;
  if (url === undefined || newest === undefined) return undefined;
  return { url, secret: [newest, ...others], allowPrivate: read.TIDINGS_SYSTEM_WEBHOOK_PRIVATE };
}

export const reachOf = (read: Values): ReachEnvironment => ({
  publicUrl: read.TIDINGS_PUBLIC_URL,
  vapidSubject: read.TIDINGS_VAPID_SUBJECT,
  vapidKeys: read.TIDINGS_VAPID_KEYS,
  smtp:
    read.TIDINGS_SMTP_URL !== undefined && read.TIDINGS_EMAIL_FROM !== undefined
      ? { url: read.TIDINGS_SMTP_URL, from: read.TIDINGS_EMAIL_FROM }
      : undefined,
  webhookSecret: read.TIDINGS_WEBHOOK_SECRET,
  robots: read.TIDINGS_ROBOTS,
  linkSecret: read.TIDINGS_LINK_SECRET,
  allowPrivate: read.TIDINGS_PRIVATE_ADDRESSES,
  systemWebhook: systemWebhookOf(read),
});
