import type { Channel, ChannelResult } from "@tidings/core";
import { z } from "zod";
import { cutToFit, tooLong } from "../cut-to-fit.ts";
import { createHttp, type HttpOptions } from "../http/create-http.ts";
import { readObject, toFailure } from "../http/to-result.ts";
import type { Named } from "../named.ts";
import { readAddress } from "../read-address.ts";
import { collapseIdOf } from "./collapse-id.ts";

/** A device, by the token that `getExpoPushTokenAsync` returns. */
export interface ExpoAddress {
  readonly token: string;
  readonly label?: string | undefined;
}

/** How Expo is reached. */
export interface ExpoOptions extends HttpOptions {
  /** The access token, if the project requires one. */
  readonly accessToken?: string;
  /** Default: the provider. */
  readonly origin?: string;
}

const addressSchema = z.object({
  token: z.string().regex(/^Expo(nent)?PushToken\[[^\]\s]{1,200}\]$/u),
  label: z.string().max(100).optional(),
});

/** Of a message without the token. Phones take 4,096 bytes, some of which Expo needs for itself. */
const maxMessage = 3_584;

const answerSchema = z.object({
  data: z.union([
    z.object({ status: z.literal("ok") }),
    z.object({
      status: z.literal("error"),
      message: z.string(),
      details: z.object({ error: z.string().optional() }).optional(),
    }),
  ]),
});

/** Makes a channel to phones with an Expo application. */
export function expo<const Name extends string = "expo">(
  options: ExpoOptions & Named<Name> = {},
): Channel<ExpoAddress, Name> {
  const { accessToken, origin = "https://exp.host" } = options;
  const http = createHttp(options);
  return {
    name: options.name ?? ("expo" as Name),

    toAddress: (value) =>
      readAddress(addressSchema, value, 'Not an Expo push token: give { token: "ExponentPushToken[…]" }'),
    idOf: ({ token }) => token,
    labelOf: ({ label }) => label ?? "phone",

    async send({ address, rendered, tag, unread, ttlMs }, signal) {
      const { url } = rendered;
      const message = cutToFit(rendered, maxMessage + Buffer.byteLength(address.token), ({ title, body }) =>
        JSON.stringify({
          to: address.token,
          title,
          body,
          badge: unread,
          ttl: Math.floor(ttlMs / 1000),
          collapseId: collapseIdOf(tag),
          data: { tag, ...(url !== undefined && { url }) },
        }),
      );
      if (message === null) return tooLong;
      const answer = await http.ask({
        url: new URL("/--/api/v2/push/send", origin),
        headers: {
          "content-type": "application/json",
          ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
        },
        body: message,
        signal,
      });
      return toFailure(answer) ?? toTicket(answer.text);
    },
    close: () => http.close(),
  };
}

function toTicket(text: string): ChannelResult {
  const { success, data } = answerSchema.safeParse(readObject(text));
  if (!success)
    return { result: "later", reason: "Expo's answer is not a ticket", retryAfterMs: null, waits: "provider" };
  const ticket = data.data;
  if (ticket.status === "ok") return { result: "sent" };
  const reason = ticket.message.slice(0, 200);
  const error = ticket.details?.error;
  if (error === "DeviceNotRegistered") return { result: "gone", reason };
  if (error === "MessageRateExceeded") return { result: "later", reason, retryAfterMs: null, waits: "address" };
  return { result: "refused", reason };
}
