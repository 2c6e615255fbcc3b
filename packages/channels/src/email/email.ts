import type { Channel, ChannelResult } from "@tidings/core";
import { createTransport, type SendMailOptions } from "nodemailer";
import { z } from "zod";
import { digestOf } from "../message-digest.ts";
import type { Named } from "../named.ts";
import { readAddress } from "../read-address.ts";
import { serverUrlProblem } from "../server-url.ts";

/** An e-mail address. */
export interface EmailAddress {
  readonly email: string;
}

/** How e-mail is sent. */
export interface EmailOptions {
  /** The mail server: `smtps://user:password@host:465`, or `smtp://…`, which uses STARTTLS if the server has it. */
  readonly smtp: string;
  /** The sender, for example `Acme <noreply@example.com>`. */
  readonly from: string;
  /** How long the mail server may take to answer. Milliseconds, default 20,000. */
  readonly timeoutMs?: number;
}

const maxConnections = 4;

const urlForm = { protocols: ["smtp:", "smtps:"], example: "smtps://user:password@host:465" };

const addressSchema = z.object({ email: z.email().max(254) });

/**
 * Makes a channel that sends e-mail over SMTP, with the headers by which mail programs offer to unsubscribe (RFC 2369,
 * RFC 8058).
 *
 * @throws {TypeError} if the URL is not that of a mail server, or the sender has no address
 */
export function email<const Name extends string = "email">({
  smtp,
  from,
  timeoutMs = 20_000,
  name = "email" as Name,
}: EmailOptions & Named<Name>): Channel<EmailAddress, Name> {
  const problem = serverUrlProblem(smtp, urlForm);
  if (problem !== null) throw new TypeError(`The URL of the mail server is not understood. ${problem}`);
  const transport = createTransport({
    url: smtp,
    pool: true,
    maxConnections,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  const domain = /@([^\s>]+)/.exec(from)?.[1];
  if (domain === undefined)
    throw new TypeError(`The sender ${JSON.stringify(from)} has no address: give "Name <you@example.com>"`);
  return {
    name,
    needsProof: true,

    toAddress(value) {
      const parsed = readAddress(addressSchema, value, 'Not an e-mail address: give { email: "you@example.com" }');
      return { email: parsed.email.toLowerCase() };
    },
    idOf: (address) => address.email,
    labelOf: (address) => address.email,

    async send(message, signal) {
      const { address, rendered, unsubscribeUrl } = message;
      const { title, body, html, url } = rendered;
      const mail: SendMailOptions & { readonly signal: AbortSignal } = {
        signal,
        from,
        to: address.email,
        subject: title.replaceAll(/\s+/g, " "),
        text: url === undefined ? body : `${body}\n\n${url}`,
        ...(html !== undefined && { html }),
        messageId: `<${digestOf(message).toString("hex").slice(0, 32)}@${domain}>`,
        headers: {
          "Auto-Submitted": "auto-generated",
          ...(unsubscribeUrl !== null && {
            "List-Unsubscribe": `<${unsubscribeUrl}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }),
        },
      };
      try {
        await transport.sendMail(mail);
        return { result: "sent" };
      } catch (error) {
        return toResult(error);
      }
    },

    close() {
      transport.close();
      return Promise.resolve();
    },
  };
}

/** Replies of RFC 5321: 4xx may pass, 5xx does not; the enhanced codes of RFC 3463 tell a mailbox that is gone from the rest. */
function toResult(error: unknown): ChannelResult {
  const { code, responseCode, response = "" } = error as { code?: string; responseCode?: number; response?: string };
  const reason = (response || (error instanceof Error ? error.message : String(error))).slice(0, 200);
  // a login that is refused says nothing of the mail
  if (responseCode === undefined || code === "EAUTH")
    return { result: "later", reason, retryAfterMs: null, waits: "provider" };
  if (responseCode < 500) return { result: "later", reason, retryAfterMs: null, waits: "address" };
  return { result: /\b5\.1\.[1236]\b|\b5\.2\.1\b/.test(response) ? "gone" : "refused", reason };
}
