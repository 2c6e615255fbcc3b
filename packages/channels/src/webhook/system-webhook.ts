import type { CommittedEvent, Outlet, OutletResult } from "@tidings/core";
import { Webhook } from "standardwebhooks";
import { createHttp, type HttpAnswer, type HttpOptions } from "../http/create-http.ts";
import { checkHost, PrivateAddressError } from "../http/private-addresses.ts";

/** Which endpoint, and what signs the requests. */
export interface SystemWebhookOptions extends Omit<HttpOptions, "allowPrivate"> {
  /** The endpoint of your application. Redirects are not followed. */
  readonly url: string;
  /**
   * `whsec_` and base64 of 24–64 bytes. Of several the first is the newest. All of them sign, so that a receiver can
   * change from one to the next.
   */
  readonly secret: string | readonly [string, ...string[]];
  /** Whether the endpoint may have a private address, and use plain `http:` there. Default `false`. */
  readonly allowPrivate?: boolean;
  /**
   * The outlet's name. If you change it, it is a new outlet, which begins with what is committed from then on. Default
   * `webhook`.
   */
  readonly name?: string;
  /** Which kinds of events it gets. Default: all. */
  readonly kinds?: Outlet["kinds"];
}

const secretForm = /^whsec_[\w+/]{32,88}={0,2}$/;

/** What an attempt fails with before the endpoint can have seen the event: others would fail as well. */
const unreachable = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** Of statuses: the endpoint as a whole, whatever the event. */
const ofEndpoint = new Set([429, 502, 503, 504]);
/**
 * Of statuses, beside redirects: the endpoint as a whole, or this event alone, as a firewall before the endpoint may refuse what a message
 * says. An endpoint that has just taken another event is in order.
 */
const doubtful = new Set([401, 403, 405, 410]);
/** As long as the longest pause of an endpoint: when it is tried again with another event, this one is tried soon after. */
const inOrderForMs = 60_000;
/** Of statuses: this event, whenever it comes. */
const never = new Set([413, 422]);

function toResult({ status, retryAfterMs }: HttpAnswer, isInOrder: boolean): OutletResult {
  if (status >= 200 && status < 300) return { result: "sent" };
  // without what the endpoint wrote: it may repeat a message, and a reason goes into the log
  const reason = String(status);
  if (status >= 300 && status < 400) {
    const redirected = `${status}: redirects are not followed, so give the address that it leads to`;
    return { result: "later", reason: redirected, retryAfterMs, waits: isInOrder ? "key" : "outlet" };
  }
  if (never.has(status)) return { result: "refused", reason };
  const isOfEndpoint = ofEndpoint.has(status) || (doubtful.has(status) && !isInOrder);
  return { result: "later", reason, retryAfterMs, waits: isOfEndpoint ? "outlet" : "key" };
}

function toFailure(error: unknown): OutletResult {
  const failed = error instanceof Error ? error : new Error(String(error));
  const { code = failed.name } = failed as NodeJS.ErrnoException;
  const isEndpoints = unreachable.has(code) || failed instanceof PrivateAddressError;
  const reason = failed.name === "TimeoutError" ? "no answer in time" : failed.message || code;
  return { result: "later", reason, retryAfterMs: null, waits: isEndpoints ? "outlet" : "key" };
}

function toEndpoint(text: string, allowPrivate: boolean): URL {
  const url = URL.parse(text);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new TypeError("The URL of the system webhook is not valid: give https://app.example.com/hooks/tidings");
  }
  if (url.protocol === "http:" && !allowPrivate) {
    throw new TypeError(
      "The URL of the system webhook begins with http:, which is for endpoints inside the house: allow private addresses, or give https:",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new TypeError(
      "The URL of the system webhook has a user or password: leave them out, the signature says who sends",
    );
  }
  if (!allowPrivate) checkHost(url);
  return url;
}

/**
 * Makes an outlet that POSTs every committed message and push, and every edit and deletion, to an endpoint of your
 * application. The body is a `CommittedEvent` as JSON, signed as a Standard Webhook; `webhook-id` is the event's id.
 *
 * If the status is 2xx, the event is done. 413 and 422 refuse it for ever. With 429, 502–504 or no connection, all events
 * wait; with 401, 403, 405, 410 or a redirect as well, unless the endpoint has taken another one in the last minute. After
 * anything else the event is tried again, while those of other keys go on.
 *
 * @throws {TypeError} if the URL or a secret is not valid
 * @throws {PrivateAddressError} if the URL names a private address, and `allowPrivate` is not set
 * @example createTidings({ outlets: [systemWebhook({ url: "https://app.example.com/hooks/tidings", secret })], … })
 */
export function systemWebhook(options: SystemWebhookOptions): Outlet {
  const { name = "webhook", kinds, allowPrivate = false, timeoutMs } = options;
  const url = toEndpoint(options.url, allowPrivate);
  const secrets = [options.secret].flat();
  if (secrets.length === 0 || !secrets.every((secret) => secretForm.test(secret))) {
    throw new TypeError("A secret of the system webhook is not valid: give whsec_ and 24 to 64 bytes in base64");
  }
  const signers = secrets.map((secret) => new Webhook(secret));
  const http = createHttp({ allowPrivate, ...(timeoutMs !== undefined && { timeoutMs }) });
  let lastSentMs = -Infinity;
  return {
    name,
    ...(kinds && { kinds }),
    async deliver(event: CommittedEvent, signal) {
      const { id } = event;
      const sentAt = new Date();
      const body = JSON.stringify(event);
      try {
        const answer = await http.ask({
          url,
          headers: {
            "content-type": "application/json",
            "webhook-id": id,
            "webhook-timestamp": String(Math.floor(sentAt.getTime() / 1000)),
            "webhook-signature": signers.map((signer) => signer.sign(id, sentAt, body)).join(" "),
          },
          body,
          signal,
        });
        const result = toResult(answer, performance.now() - lastSentMs < inOrderForMs);
        if (result.result === "sent") lastSentMs = performance.now();
        return result;
      } catch (error) {
        return toFailure(error);
      }
    },
    close: () => http.close(),
  };
}
