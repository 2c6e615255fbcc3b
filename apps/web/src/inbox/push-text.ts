import type { AnyPush } from "@tidings/react";
import type { PushDescription } from "@tidings/ui";
import type { Texts } from "../i18n/en.ts";

/** A push in words, and where a click on it leads. */
export function toPushText(push: AnyPush, nameOf: (userId: string) => string, t: Texts): PushDescription {
  switch (push.type) {
    case "chat.message": {
      const { conversationId, from, excerpt, count } = push.data;
      const name = nameOf(from);
      return {
        title: count > 1 ? t.inbox.fromWithCount(name, count) : name,
        body: excerpt === "" ? t.chat.deleted : excerpt,
        conversationId,
        userId: from,
      };
    }
    case "announcement": {
      const { title, body = "", url } = push.data;
      const href = url === undefined ? null : toSafeUrl(url);
      return { title, body, ...(href !== null && { href, newTab: true }) };
    }
    default:
      return unknownPush(push);
  }
}

/** A server with its own catalogue may send pushes that this page has no words for. */
function unknownPush(push: { readonly type: string }): PushDescription {
  return { title: push.type };
}

/** The address if it is one of the web: never `javascript:` or the like, nor a page of this server. */
export function toSafeUrl(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null; // it is not an address at all
  }
}
