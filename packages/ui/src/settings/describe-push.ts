import type { AnyPush } from "@tidings/react";
import type { ReactNode } from "react";
import type { Texts } from "./texts.ts";

/** A push in words, and where a click on it leads. */
export interface PushDescription {
  readonly title: string;
  readonly body?: string;
  /** An address of the web: `http:`, `https:` or relative. Anything else, as `javascript:`, is not made a link. */
  readonly href?: string;
  /** `href` opens in a tab of its own. Default `false`. */
  readonly newTab?: boolean;
  /** The conversation that it is about: a click calls `onOpenConversation`. If it is a group, it is named beside the title. */
  readonly conversationId?: string;
  /** The user whose picture stands beside it. */
  readonly userId?: string;
  /** Stands there instead of a user's picture. Default, without a user: a sign. */
  readonly picture?: ReactNode;
}

interface ChatPush {
  readonly type: "chat.message";
  readonly data: {
    readonly conversationId: string;
    readonly from: string;
    readonly excerpt: string;
    readonly count: number;
  };
}

/** The built-in push in words; of any other its type, until the application says better. */
export function describePush(push: AnyPush, nameOf: (userId: string) => string, texts: Texts): PushDescription {
  const known = push as ChatPush | { readonly type: string };
  if (!isChatPush(known)) return { title: known.type };
  const { conversationId, from, excerpt, count } = known.data;
  return { title: texts.inbox.fromWithCount(nameOf(from), count), body: excerpt, conversationId, userId: from };
}

function isChatPush(push: ChatPush | { readonly type: string }): push is ChatPush {
  return push.type === "chat.message";
}

/** The address if a browser opens it as a page: never `javascript:` or the like. */
export function safeHref(href: string | undefined): string | null {
  if (href === undefined) return null;
  try {
    const { protocol } = new URL(href, "https://page.invalid");
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null; // it is not an address at all
  }
}
