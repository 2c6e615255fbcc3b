import { type Reach, type ReachOptions, secretProblem, TidingsError } from "@tidings/core";
import { createHmac, timingSafeEqual } from "node:crypto";
import { renderPage } from "./render-page.ts";

/** Where the links lead, and what signs them. */
export interface ReachLinksOptions {
  /** Signs the links. At least 32 bytes. If you change it, links that were sent before no longer work. */
  readonly secret: string;
  /**
   * Where the links lead, for example `https://chat.example.com/reach`. Your server there calls {@link
   * ReachLinks.answer}.
   */
  readonly url: string;
  readonly now?: () => number;
}

/** A request for a page of {@link ReachLinks}. */
export interface LinkRequest {
  readonly method: string;
  /** The last part of the path: `unsubscribe` or `confirm`. */
  readonly page: string;
  /** The query parameter `t`. */
  readonly token: string;
  readonly language?: string | undefined;
}

/** The response to a {@link LinkRequest}. */
export interface LinkAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Links in messages, which unsubscribe or confirm an address. Opening a link changes nothing yet, because mail programs
 * open links too: its page has a button.
 */
export interface ReachLinks extends Required<Pick<ReachOptions, "unsubscribeUrl" | "confirmUrl">> {
  /** Answers a request for a page, or for what its button does. `null` if there is no such page. */
  answer(
    request: LinkRequest,
    reach: Pick<Reach, "confirm" | "preferences" | "setPreference">,
  ): Promise<LinkAnswer | null>;
}

const DAY_MS = 24 * 60 * 60_000;

type Signed =
  | { readonly page: "unsubscribe"; readonly userId: string; readonly channel: string; readonly category: string }
  | { readonly page: "confirm"; readonly userId: string; readonly id: string; readonly untilMs: number };

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Makes the links in messages, and the pages that they open.
 *
 * @throws {TypeError} if the secret is shorter than 32 bytes, or can be guessed for another reason
 */
export function createReachLinks({ secret, url, now = Date.now }: ReachLinksOptions): ReachLinks {
  const problem = secretProblem(secret);
  if (problem !== null) throw new TypeError(`The secret of links ${problem}: make one with openssl rand -base64 32`);
  const key = createHmac("sha256", secret).update("tidings links").digest();
  const base = url.replace(/\/$/, "");
  const signatureOf = (text: string): Buffer => createHmac("sha256", key).update(text).digest();

  function sign(content: Signed): string {
    const text = Buffer.from(JSON.stringify(content)).toString("base64url");
    return `${base}/${content.page}?t=${text}.${signatureOf(text).toString("base64url")}`;
  }

  function read(token: string): Signed | null {
    const [text = "", signature = ""] = token.split(".");
    const given = Buffer.from(signature, "base64url");
    const right = signatureOf(text);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    return JSON.parse(Buffer.from(text, "base64url").toString()) as Signed;
  }

  return {
    unsubscribeUrl: ({ userId, channel, category }) => sign({ page: "unsubscribe", userId, channel, category }),
    confirmUrl: ({ userId, id }) => sign({ page: "confirm", userId, id, untilMs: now() + DAY_MS }),

    async answer({ method, page, token, language }, reach) {
      if (page !== "unsubscribe" && page !== "confirm") return null;
      const show = (status: number, what: Parameters<typeof renderPage>[0]): LinkAnswer => ({
        status,
        headers,
        body: renderPage(what, language),
      });
      if (method !== "GET" && method !== "HEAD" && method !== "POST") return show(405, "invalid");
      const content = read(token);
      if (content?.page !== page) return show(400, "invalid");
      if (content.page === "confirm" && content.untilMs < now()) return show(410, "ended");
      if (method !== "POST") return show(200, page);
      if (content.page === "confirm") {
        return (await reach.confirm(content.userId, content.id)) ? show(200, "confirmed") : show(410, "ended");
      }
      const { userId, channel, category } = content;
      try {
        await reach.setPreference(userId, { channel, category, mode: "off" });
      } catch (error) {
        if (!(error instanceof TidingsError) || error.code !== "BAD_REQUEST") throw error;
        // the definition has changed since the message: of what it no longer has, nothing comes
        const { categories } = await reach.preferences(userId);
        if (categories.some((one) => one.category === category && one.mandatory)) return show(409, "mandatory");
      }
      return show(200, "unsubscribed");
    },
  };
}
