import { type Channel, TidingsError } from "@tidings/core";
import { createHash } from "node:crypto";
import { z } from "zod";
import { cutToFit, tooLong } from "../cut-to-fit.ts";
import { createHttp, type HttpOptions } from "../http/create-http.ts";
import { checkHost, PrivateAddressError } from "../http/private-addresses.ts";
import { toResult } from "../http/to-result.ts";
import type { Named } from "../named.ts";
import { encrypt, maxPlaintext } from "./encrypt.ts";
import { createVapidSigner, type VapidKeys } from "./vapid.ts";

/** A browser's subscription, as `PushSubscription.toJSON()` returns it. */
export interface WebPushAddress {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  /** What its owner calls the browser. */
  readonly label?: string | undefined;
}

/** Who sends, for push services. */
export interface WebPushOptions extends HttpOptions {
  /** From `createVapidKeys`. */
  readonly keys: VapidKeys;
  /** Where the operators of push services can reach you: a `mailto:` or `https:` URL. */
  readonly subject: string;
}

/** What the service worker gets, as JSON. */
export interface WebPushPayload {
  readonly title: string;
  readonly body: string;
  readonly url?: string;
  readonly tag: string;
  readonly unread: number;
  /** The number of the newest push that it is about. When pushes are read up to it, close the notification. */
  readonly upTo: number;
  /**
   * How many pushes it is about. If it equals `unread`, other notifications that are still shown have been read
   * elsewhere.
   */
  readonly count: number;
}

/** So many bytes in base64url or base64, and nothing else: Node.js passes over characters that do not belong there. */
const bytes = (length: number) =>
  z.string().regex(new RegExp(`^[\\w+/-]{${Math.ceil((length * 4) / 3)}}=?=?$`), `is not ${length} bytes in base64url`);

const addressSchema = z.object({
  endpoint: z.url().max(2_000),
  keys: z.object({ p256dh: bytes(65), auth: bytes(16) }),
  label: z.string().max(100).optional(),
});

/** Makes a channel for web push (RFC 8030, 8291 and 8292), which reaches browsers also while the page is closed. */
export function webPush<const Name extends string = "webPush">(
  options: WebPushOptions & Named<Name>,
): Channel<WebPushAddress, Name> {
  const { keys, subject, allowPrivate = false } = options;
  const sign = createVapidSigner(keys, subject);
  const http = createHttp(options, "users");
  return {
    name: options.name ?? ("webPush" as Name),
    publicKey: keys.publicKey,

    toAddress(value) {
      const { success, data, error } = addressSchema.safeParse(value);
      if (!success) throw new TidingsError("BAD_REQUEST", `Not a push subscription: ${z.prettifyError(error)}`);
      const endpoint = new URL(data.endpoint);
      if (endpoint.protocol !== "https:" && !allowPrivate) {
        throw new TidingsError("BAD_REQUEST", "The endpoint of a push subscription begins with https://");
      }
      if (!allowPrivate) checkOrRefuse(endpoint);
      return data;
    },
    idOf: ({ endpoint }) => endpoint,
    labelOf: ({ endpoint, label }) => label ?? new URL(endpoint).host,

    async send({ address, rendered, tag, unread, pushes, ttlMs }, signal) {
      const url = new URL(address.endpoint);
      const upTo = pushes.at(-1)?.seq ?? 0;
      const link = rendered.url === undefined ? {} : { url: rendered.url };
      const plaintext = cutToFit(rendered, maxPlaintext, ({ title, body }) =>
        JSON.stringify({
          title,
          ...link,
          tag,
          unread,
          upTo,
          count: pushes.length,
          body,
        } satisfies WebPushPayload),
      );
      if (plaintext === null) return tooLong;
      const answer = await http.ask({
        url,
        headers: {
          authorization: await sign(url),
          "content-encoding": "aes128gcm",
          "content-type": "application/octet-stream",
          ttl: String(Math.floor(ttlMs / 1000)),
          urgency: "normal",
          // of those that wait for a device that is off, the newest replaces the others
          topic: createHash("sha256").update(tag).digest("base64url").slice(0, 32),
        },
        body: encrypt(Buffer.from(plaintext), address.keys),
        signal,
      });
      const result = toResult(answer);
      // 429 is about one subscription (RFC 8030, 8.4), whose owner must not stop those of others
      return result.result === "later" ? { ...result, waits: "address" } : result;
    },
    close: () => http.close(),
  };
}

function checkOrRefuse(url: URL): void {
  try {
    checkHost(url);
  } catch (error) {
    if (error instanceof PrivateAddressError) throw new TidingsError("BAD_REQUEST", error.message, { cause: error });
    throw error;
  }
}
