import type { Channel, ChannelMessage, ChannelResult } from "@tidings/core";
import { importPKCS8, SignJWT } from "jose";
import { type ClientHttp2Session, connect } from "node:http2";
import { z } from "zod";
import { cutToFit, tooLong } from "../cut-to-fit.ts";
import { createAccessToken } from "../http/access-token.ts";
import { readObject } from "../http/to-result.ts";
import { digestOf } from "../message-digest.ts";
import type { Named } from "../named.ts";
import { readAddress } from "../read-address.ts";
import { collapseIdOf } from "./collapse-id.ts";

/** An Apple device, by its device token in hexadecimal. */
export interface ApnsAddress {
  readonly token: string;
  readonly label?: string | undefined;
}

/** The application at Apple, and its key. */
export interface ApnsOptions {
  /** The text of the `.p8` file, the id of the key, and the id of the team. */
  readonly key: string;
  readonly keyId: string;
  readonly teamId: string;
  /** The application's bundle id. */
  readonly topic: string;
  /** Default `https://api.push.apple.com`. For development builds give `https://api.sandbox.push.apple.com`. */
  readonly origin?: string;
  /** Certificates to trust besides the system's, in PEM. */
  readonly ca?: string;
  /** How long an answer may take. Milliseconds, default 10,000. */
  readonly timeoutMs?: number;
}

const addressSchema = z.object({
  token: z
    .string()
    .regex(/^[\da-fA-F]{64,200}$/u)
    .transform((token) => token.toLowerCase()),
  label: z.string().max(100).optional(),
});

/** Of the whole payload. Bytes. */
const maxPayload = 4_096;

/** Apple takes tokens that are 20–60 minutes old. */
const tokenLifetimeMs = 45 * 60_000;

/** The same for each repetition, in the form of a UUID. */
function toUuid(message: ChannelMessage<unknown>): string {
  const hex = digestOf(message).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

/** Makes a channel to Apple devices (APNs), over one HTTP/2 connection. */
export function apns<const Name extends string = "apns">(
  options: ApnsOptions & Named<Name>,
): Channel<ApnsAddress, Name> {
  const { key, keyId, teamId, topic, origin = "https://api.push.apple.com", ca, timeoutMs = 10_000 } = options;
  const token = createAccessToken(async () => {
    const unsigned = new SignJWT({}).setProtectedHeader({ alg: "ES256", kid: keyId }).setIssuer(teamId).setIssuedAt();
    return { token: await unsigned.sign(await importPKCS8(key, "ES256")), lifetimeMs: tokenLifetimeMs };
  });
  let session: ClientHttp2Session | null = null;

  /** The one connection, or a new one. */
  function open(): ClientHttp2Session {
    if (session && !session.closed && !session.destroyed) return session;
    const opened = connect(origin, ca === undefined ? {} : { ca });
    opened.unref();
    opened.on("error", () => opened.destroy()); // the requests under way fail with it
    opened.on("goaway", () => opened.close());
    session = opened;
    return opened;
  }

  function ask(headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal) {
    return new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
      const connection = open();
      const stream = connection.request({ ":method": "POST", ...headers }, { signal });
      let status = 0;
      let text = "";
      stream.setTimeout(timeoutMs, () => {
        connection.close(); // it may be dead without a word: the next requests get another one
        stream.destroy(new Error("Apple's push service does not answer"));
      });
      stream.setEncoding("utf8");
      stream.on("response", (answered) => void (status = Number(answered[":status"])));
      stream.on("data", (chunk: string) => void (text += chunk));
      stream.on("end", () => status !== 0 && resolve({ status, text }));
      stream.on("error", reject);
      // without an error, if the connection has ended in order
      stream.on("close", () => reject(new Error("Apple's push service ended the connection before it answered")));
      stream.end(body);
    });
  }

  return {
    name: options.name ?? ("apns" as Name),

    toAddress: (value) =>
      readAddress(addressSchema, value, "Not a device token of Apple's: give { token } in hexadecimal"),
    idOf: (address) => address.token,
    labelOf: ({ label }) => label ?? "phone",

    async send(message, signal) {
      const { address, rendered, tag, unread, ttlMs } = message;
      const { url } = rendered;
      const payload = cutToFit(rendered, maxPayload, ({ title, body }) =>
        JSON.stringify({
          aps: { alert: { title, body }, badge: unread, sound: "default", "thread-id": tag },
          ...(url !== undefined && { url }),
        }),
      );
      if (payload === null) return tooLong;
      const held = await token.get();
      const answer = await ask(
        {
          ":path": `/3/device/${address.token}`,
          authorization: `bearer ${held}`,
          "apns-topic": topic,
          "apns-push-type": "alert",
          "apns-id": toUuid(message),
          "apns-collapse-id": collapseIdOf(tag),
          "apns-expiration": String(Math.floor((Date.now() + ttlMs) / 1000)),
        },
        payload,
        signal,
      );
      if (answer.status === 403) token.drop(held);
      return toApnsResult(answer);
    },

    close() {
      session?.close();
      return Promise.resolve();
    },
  };
}

function toApnsResult({ status, text }: { readonly status: number; readonly text: string }): ChannelResult {
  if (status === 200) return { result: "sent" };
  const { reason: given } = readObject(text);
  const reason = typeof given === "string" ? given : String(status);
  if (status === 410 || reason === "BadDeviceToken" || reason === "DeviceTokenNotForTopic")
    return { result: "gone", reason };
  if (reason === "ExpiredProviderToken") return { result: "later", reason, retryAfterMs: 0, waits: "address" };
  if (status === 429) return { result: "later", reason, retryAfterMs: null, waits: "address" };
  if (status >= 500) return { result: "later", reason, retryAfterMs: null, waits: "provider" };
  return { result: "refused", reason };
}
