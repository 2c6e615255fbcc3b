import type { TidingsClientError } from "@tidings/client";
import type { AnyPush, Content, ContentInput } from "@tidings/react";
import type { ComponentType } from "react";
import type { AvatarProps } from "../common/avatar.tsx";
import type { Drafts } from "../headless/drafts.ts";
import type { Formats } from "../headless/formats.ts";
import type { PushDescription } from "./describe-push.ts";
import type { Texts } from "./texts.ts";

export type Theme = "system" | "light" | "dark";

/** What an application can set for the components. Everything has a default. */
export interface UiSettings {
  /** Default: English. `zhCn` comes with the package. */
  readonly texts?: Texts;
  /** How times and numbers are written. Default: as the language of the texts does. */
  readonly formats?: Formats;
  /** Default `system`: as the browser prefers. */
  readonly theme?: Theme;
  /** The name of a user, called while rendering. If a name becomes known later, give a new function then. Default: the user id. */
  readonly nameOf?: (userId: string) => string;
  /** A push in words. `undefined`: as without this function, which knows `chat.message` alone. */
  readonly describePush?: (push: AnyPush) => PushDescription | undefined;
  /** Why a message was not sent, or not changed, in your words. Default: "Not sent", and what the server says. */
  readonly describeFailure?: (error: TidingsClientError | null, of: "message" | "change") => string;
  /** The text of a message. Default: its `text`. */
  readonly textOf?: (content: Content) => string;
  /** What is sent when a user has written a text. Default: `{ text }`. */
  readonly toContent?: (text: string) => ContentInput;
  /** What the user has begun to write, from `createDrafts`. Default: it lasts as long as the store. */
  readonly drafts?: Drafts;
  /** The user wants to see a conversation: a push about it, or a toast, was clicked. */
  readonly onOpenConversation?: (conversationId: string) => void;
  /** The address of a conversation: what opens it is a link then, also for another tab. Default: it is a button. */
  readonly hrefOf?: (conversationId: string) => string;
  /** Offered for a message, the most usual first. Default 👍 ❤️ 😂 🎉 😮 🙏. */
  readonly reactions?: readonly string[];
  /** The user's picture. Default: initials on a colour. */
  readonly Avatar?: ComponentType<AvatarProps>;
  /** Milliseconds since the epoch. Default: the browser's clock. */
  readonly now?: () => number;
}
