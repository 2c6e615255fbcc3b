import type { Channel, ChannelResult } from "@tidings/core";
import { importPKCS8, SignJWT } from "jose";
import { z } from "zod";
import { cutToFit, tooLong } from "../cut-to-fit.ts";
import { createAccessToken } from "../http/access-token.ts";
import { createHttp, type HttpAnswer, type HttpOptions } from "../http/create-http.ts";
import { readObject, toResult } from "../http/to-result.ts";
import type { Named } from "../named.ts";
import { readAddress } from "../read-address.ts";
import { collapseIdOf } from "./collapse-id.ts";

/** A device, by its registration token. */
export interface FcmAddress {
  readonly token: string;
  readonly label?: string | undefined;
}

/** The Firebase project, and how it is reached. */
export interface FcmOptions extends HttpOptions {
  /** The content of the service account's key file. */
  readonly serviceAccount: { readonly project_id: string; readonly client_email: string; readonly private_key: string };
  /** Default: the provider. */
  readonly origin?: string;
  readonly tokenUrl?: string;
}

const addressSchema = z.object({
  token: z.string().regex(/^[\w:.-]{20,4096}$/u),
  label: z.string().max(100).optional(),
});

/** Of a message without the token. Google counts somewhat less. Bytes. */
const maxMessage = 4_096;

/** How long Google wants to be left alone if it does not say: quotas are counted by the minute. */
const quotaMs = 60_000;

const scope = "https://www.googleapis.com/auth/firebase.messaging";

/** Makes a channel to phones through Firebase Cloud Messaging (HTTP v1). */
export function fcm<const Name extends string = "fcm">(options: FcmOptions & Named<Name>): Channel<FcmAddress, Name> {
  const { serviceAccount, origin = "https://fcm.googleapis.com" } = options;
  const tokenUrl = options.tokenUrl ?? "https://oauth2.googleapis.com/token";
  const http = createHttp(options);

  const token = createAccessToken(async () => {
    const key = await importPKCS8(serviceAccount.private_key, "RS256");
    const assertion = await new SignJWT({ scope })
      .setProtectedHeader({ alg: "RS256", typ: "JWT" })
      .setIssuer(serviceAccount.client_email)
      .setAudience(tokenUrl)
      .setIssuedAt()
      .setExpirationTime("1h")
      .sign(key);
    const { text } = await http.ask({
      url: new URL(tokenUrl),
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion }).toString(),
      signal: new AbortController().signal,
    });
    const { access_token: given, expires_in: seconds } = readObject(text);
    if (typeof given !== "string" || typeof seconds !== "number") {
      throw new Error("Google gave no access token: check the service account");
    }
    return { token: given, lifetimeMs: seconds * 1000 };
  });

  return {
    name: options.name ?? ("fcm" as Name),

    toAddress: (value) => readAddress(addressSchema, value, "Not a registration token of Firebase: give { token }"),
    idOf: (address) => address.token,
    labelOf: ({ label }) => label ?? "phone",

    async send({ address, rendered, tag, unread, ttlMs }, signal) {
      const { url } = rendered;
      const { token: to } = address;
      const message = cutToFit(rendered, maxMessage + Buffer.byteLength(to), ({ title, body }) =>
        JSON.stringify({
          message: {
            token: to,
            notification: { title, body },
            data: { tag, unread: String(unread), ...(url !== undefined && { url }) },
            android: { collapse_key: collapseIdOf(tag), ttl: `${Math.floor(ttlMs / 1000)}s`, notification: { tag } },
            apns: { headers: { "apns-collapse-id": collapseIdOf(tag) }, payload: { aps: { badge: unread } } },
          },
        }),
      );
      if (message === null) return tooLong;
      const held = await token.get();
      const answer = await http.ask({
        url: new URL(`/v1/projects/${serviceAccount.project_id}/messages:send`, origin),
        headers: { "content-type": "application/json", authorization: `Bearer ${held}` },
        body: message,
        signal,
      });
      if (answer.status === 401) token.drop(held);
      return toFcmResult(answer);
    },
    close: () => http.close(),
  };
}

function toFcmResult(answer: HttpAnswer): ChannelResult {
  const result = toResult(answer);
  if (answer.status === 401) {
    return { result: "later", reason: "the access token has ended", retryAfterMs: 0, waits: "address" };
  }
  if (result.result === "later" && answer.status === 429) {
    // Google says in words which limit was reached: that of one phone is none of the others' concern
    if (/\bdevice\b/i.test(answer.text)) return { ...result, waits: "address" };
    return { ...result, retryAfterMs: result.retryAfterMs ?? quotaMs };
  }
  // 404 without UNREGISTERED is a wrong project, which is no fault of the device
  if (result.result === "gone" && !answer.text.includes("UNREGISTERED"))
    return { result: "refused", reason: result.reason };
  if (answer.status === 400 && answer.text.includes("registration token"))
    return { result: "gone", reason: answer.text.slice(0, 200) };
  return result;
}
