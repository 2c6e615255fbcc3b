"use client";

import type { AnyPush, Content, ContentInput } from "@tidings/react";
import { createContext, useContext, useState } from "react";
import type { ComponentType, ReactElement, ReactNode } from "react";
import { Avatar, type AvatarProps } from "../common/avatar.tsx";
import { type PushDescription, describePush } from "./describe-push.ts";
import { type Formats, createFormats } from "../headless/formats.ts";
import { en, type Texts } from "./texts.ts";

export type Theme = "system" | "light" | "dark";

/** What an application can set for the components. Everything has a default. */
export interface UiSettings {
  /** Default: English. `zhCn` comes with the package. */
  readonly texts?: Texts;
  /** How times and numbers are written. Default: as the language of the texts does. */
  readonly formats?: Formats;
  /** Default `system`: as the browser prefers. */
  readonly theme?: Theme;
  /** What a user is called; asked while rendering. If a name comes later, give a new function then. Default: the user id. */
  readonly nameOf?: (userId: string) => string;
  /** A push in words. `undefined`: as without this function, which knows `chat.message` alone. */
  readonly describePush?: (push: AnyPush) => PushDescription | undefined;
  /** The text of a message. Default: its `text`. */
  readonly textOf?: (content: Content) => string;
  /** What is sent when a user has written a text. Default: `{ text }`. */
  readonly toContent?: (text: string) => ContentInput;
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

export interface Ui extends Omit<Required<UiSettings>, "describePush" | "onOpenConversation" | "hrefOf"> {
  readonly describePush: (push: AnyPush) => PushDescription;
  readonly onOpenConversation: ((conversationId: string) => void) | undefined;
  readonly hrefOf: ((conversationId: string) => string) | undefined;
}

const defaults = {
  texts: en,
  theme: "system",
  nameOf: (userId) => userId,
  textOf: textField,
  toContent: (text) => ({ text }),
  reactions: ["👍", "❤️", "😂", "🎉", "😮", "🙏"],
  Avatar,
  now: Date.now,
} satisfies UiSettings;

function toUi(settings: UiSettings): Ui {
  const { hrefOf, onOpenConversation, describePush: describe } = settings;
  const chosen = { ...defaults, ...settings };
  const { texts, nameOf, formats = createFormats(texts) } = chosen;
  return {
    ...chosen,
    hrefOf,
    onOpenConversation,
    formats,
    describePush: (push) => describe?.(push) ?? describePush(push, nameOf, texts),
  };
}

function textField(content: unknown): string {
  const text = typeof content === "object" && content !== null && "text" in content ? content.text : undefined;
  return typeof text === "string" ? text : "";
}

interface Given {
  readonly settings: UiSettings;
  readonly ui: Ui;
}

const toGiven = (settings: UiSettings): Given => ({ settings, ui: toUi(settings) });

const UiContext = createContext<Given>(toGiven({}));

export interface UiProviderProps extends UiSettings {
  readonly children?: ReactNode;
}

/** Gives the components below it names, texts, a theme. What it leaves out is as in a `UiProvider` above it. */
export function UiProvider({ children, ...own }: UiProviderProps): ReactElement {
  const { settings: outer } = useContext(UiContext);
  const settings = { ...outer, ...defined(own) };
  const [kept, setKept] = useState(() => toGiven(settings));
  const given = isSame(kept.settings, settings) ? kept : toGiven(settings);
  // What is below is drawn anew only for other settings, and not whenever the application is.
  if (given !== kept) setKept(given);
  return <UiContext.Provider value={given}>{children}</UiContext.Provider>;
}

const defined = (settings: UiSettings): UiSettings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

const isSame = (a: UiSettings, b: UiSettings): boolean =>
  Object.keys({ ...a, ...b }).every((key) => Reflect.get(a, key) === Reflect.get(b, key));

/** For your own parts: texts, formats, names and everything else that the application has set. */
export function useUi(): Ui {
  return useContext(UiContext).ui;
}
