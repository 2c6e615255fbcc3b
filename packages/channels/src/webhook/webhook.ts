import { type Channel, type ChannelMessage, TidingsError } from "@tidings/core";
import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { createHttp, type HttpOptions } from "../http/create-http.ts";
import { checkHost, PrivateAddressError } from "../http/private-addresses.ts";
import { toResult } from "../http/to-result.ts";
import { digestOf } from "../message-digest.ts";
import type { Named } from "../named.ts";
import { readAddress } from "../read-address.ts";

/** An endpoint of a user. */
export interface WebhookAddress {
  readonly url: string;
}

/** What signs the requests, and where they may go. */
export interface WebhookOptions extends HttpOptions {
  /** `whsec_` and base64 of 24–64 bytes. Receivers check signatures with it. */
  readonly secret: string;
  /** Whether addresses may use plain `http:`. Default `false`. */
  readonly allowHttp?: boolean;
}

const addressSchema = z.object({ url: z.url().max(2_000) });

/** Standard Webhooks: `webhook-id` is the same for each repetition, so a receiver can tell them. */
const webhookId = (message: ChannelMessage<unknown>): string =>
  `msg_${digestOf(message).toString("base64url").slice(0, 27)}`;

/** Makes a channel that POSTs each message to an endpoint that the user has named, signed as a Standard Webhook. */
export function webhook<const Name extends string = "webhook">(
  options: WebhookOptions & Named<Name>,
): Channel<WebhookAddress, Name> {
  const { secret, allowHttp = false, allowPrivate = false } = options;
  const signer = new Webhook(secret);
  const http = createHttp(options, "users");
  return {
    name: options.name ?? ("webhook" as Name),

    toAddress(value) {
      const data = readAddress(addressSchema, value, 'Not a webhook: give { url: "https://…" }');
      const url = new URL(data.url);
      if (url.protocol !== "https:" && !(allowHttp && url.protocol === "http:")) {
        throw new TidingsError("BAD_REQUEST", "The URL of a webhook begins with https://");
      }
      if (url.username !== "" || url.password !== "") {
        throw new TidingsError(
          "BAD_REQUEST",
          "The URL of a webhook has no user and password: put a token into its path",
        );
      }
      try {
        if (!allowPrivate) checkHost(url);
      } catch (cause) {
        if (cause instanceof PrivateAddressError) throw new TidingsError("BAD_REQUEST", cause.message, { cause });
        throw cause;
      }
      return { url: url.href };
    },
    idOf: ({ url }) => url,
    labelOf: ({ url }) => new URL(url).host,

    async send(message, signal) {
      const { address, userId, pushes, rendered, unread } = message;
      const id = webhookId(message);
      const sentAt = new Date();
      const payload = JSON.stringify({
        type: "pushes",
        timestamp: sentAt.toISOString(),
        data: { userId, pushes, ...rendered, unread },
      });
      const answer = await http.ask({
        url: new URL(address.url),
        headers: {
          "content-type": "application/json",
          "webhook-id": id,
          "webhook-timestamp": String(Math.floor(sentAt.getTime() / 1000)),
          "webhook-signature": signer.sign(id, sentAt, payload),
        },
        body: payload,
        signal,
      });
      // an answer may repeat what was sent, and what is said of a message goes into the log
      const result = toResult({ ...answer, text: "" });
      // 404 may be a deployment under way; only 410 says that nobody wants it any more
      if (result.result === "gone" && answer.status !== 410) {
        return { result: "later", reason: result.reason, retryAfterMs: null, waits: "address" };
      }
      return result.result === "later" ? { ...result, waits: "address" } : result;
    },
    close: () => http.close(),
  };
}
