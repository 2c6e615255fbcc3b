"use client";

import type { AnyPush, Content, ContentInput } from "@tidings/react";
import { createContext, useContext, useMemo } from "react";
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
  /** Default `system`: as the browser prefers. */
  readonly theme?: Theme;
  /** What a user is called. Default: the user id. */
  readonly nameOf?: (userId: string) => string;
  /** A push in words. `undefined`: as without this function, which knows `chat.message` alone. */
  readonly describePush?: (push: AnyPush) => PushDescription | undefined;
  /** The text of a message. Default: its `text`. */
  readonly textOf?: (content: Content) => string;
  /** What is sent when a user has written a text. Default: `{ text }`. */
  readonly toContent?: (text: string) => ContentInput;
  /** The user wants to see a conversation: a push about it, or a toast, was clicked. */
  readonly onOpenConversation?: (conversationId: string) => void;
  /** Offered for a message, the most usual first. Default 👍 ❤️ 😂 🎉 😮 🙏. */
  readonly reactions?: readonly string[];
  /** The user's picture. Default: initials on a colour. */
  readonly Avatar?: ComponentType<AvatarProps>;
  /** Milliseconds since the epoch. Default: the browser's clock. */
  readonly now?: () => number;
}

export interface Ui extends Omit<Required<UiSettings>, "describePush" | "onOpenConversation"> {
  readonly describePush: (push: AnyPush) => PushDescription;
  readonly onOpenConversation: ((conversationId: string) => void) | undefined;
  readonly formats: Formats;
}

const usualReactions: readonly string[] = ["👍", "❤️", "😂", "🎉", "😮", "🙏"];

function toUi(settings: UiSettings): Ui {
  const { texts = en, nameOf = (userId) => userId } = settings;
  return {
    texts,
    nameOf,
    theme: settings.theme ?? "system",
    formats: createFormats(texts),
    describePush: (push) => settings.describePush?.(push) ?? describePush(push, nameOf, texts),
    textOf: settings.textOf ?? ((content) => textField(content)),
    toContent: settings.toContent ?? ((text) => ({ text })),
    onOpenConversation: settings.onOpenConversation,
    reactions: settings.reactions ?? usualReactions,
    Avatar: settings.Avatar ?? Avatar,
    now: settings.now ?? Date.now,
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
  const { texts, theme, nameOf, describePush: describe, textOf }: UiSettings = { ...outer, ...own };
  const { toContent, onOpenConversation, reactions, Avatar: Picture, now }: UiSettings = { ...outer, ...own };
  const given = useMemo(() => {
    const settings = { texts, theme, nameOf, describePush: describe, textOf, toContent, onOpenConversation, now };
    return toGiven(defined({ ...settings, reactions, Avatar: Picture }));
  }, [texts, theme, nameOf, describe, textOf, toContent, onOpenConversation, reactions, now, Picture]);
  return <UiContext.Provider value={given}>{children}</UiContext.Provider>;
}

type Undefinable<T> = { readonly [Key in keyof T]: T[Key] | undefined };

/** Without what is not given. */
const defined = (settings: Undefinable<UiSettings>): UiSettings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/** For your own parts: texts, formats, names and everything else that the application has set. */
export function useUi(): Ui {
  return useContext(UiContext).ui;
}
