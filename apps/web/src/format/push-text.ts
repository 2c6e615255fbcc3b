import type { InboxPush, UserId } from "../domain.ts";
import { nameOf } from "../store/selectors.ts";

/** A push in words, and where a click on it leads. */
export interface PushText {
  readonly title: string;
  readonly body: string;
  readonly target: { readonly chatWith: UserId } | { readonly url: string } | null;
}

export function toPushText(push: InboxPush, names: ReadonlyMap<UserId, string>): PushText {
  switch (push.type) {
    case "chat.message": {
      const { from, excerpt, count } = push.data;
      const title = nameOf(names, from);
      return {
        title: count > 1 ? `${title} · ${count} new messages` : title,
        body: excerpt,
        target: { chatWith: from },
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
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
