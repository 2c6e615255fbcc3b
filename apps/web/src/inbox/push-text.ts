import type { AnyPush } from "@tidings/react";
import type { Texts } from "../i18n/en.ts";

/** A push in words, and where a click on it leads. */
export interface PushText {
  readonly title: string;
  readonly body: string;
  readonly target: { readonly conversationId: string } | { readonly url: string } | null;
}

export function toPushText(push: AnyPush, names: ReadonlyMap<string, string>, t: Texts): PushText {
  switch (push.type) {
    case "chat.message": {
      const { conversationId, from, excerpt, count } = push.data;
      const name = names.get(from) ?? from;
      return {
        title: count > 1 ? t.inbox.fromWithCount(name, count) : name,
        body: excerpt,
        target: { conversationId },
      };
    }
    case "announcement": {
      const { title, body = "", url } = push.data;
      const safe = url === undefined ? null : toSafeUrl(url);
      return { title, body, target: safe === null ? null : { url: safe } };
    }
    default:
      return unknownPush(push);
  }
}

/** A server with a catalogue of its own may send what this page has no words for. */
function unknownPush(push: { readonly type: string }): PushText {
  return { title: push.type, body: "", target: null };
}

/** The address if it is one of the web: never `javascript:` or the like. */
export function toSafeUrl(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null; // it is not an address at all
  }
}
