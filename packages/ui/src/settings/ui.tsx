"use client";

import type { AnyPush, Content, ContentInput } from "@tidings/react";
import { createContext, useContext, useMemo } from "react";
import type { ComponentType, Context, ReactElement, ReactNode } from "react";
import type { AvatarProps } from "../common/avatar.tsx";
import type { Drafts } from "../headless/drafts.ts";
import type { Formats } from "../headless/formats.ts";
import type { PushDescription } from "./describe-push.ts";
import type { FirstTexts, Texts } from "./texts.ts";
import type { Theme, UiSettings } from "./ui-settings.ts";

/** What the bell, the list of conversations and the messages need: the parts that a page begins with. */
export interface FirstUi {
  readonly texts: FirstTexts;
  readonly formats: Formats;
  readonly nameOf: (userId: string) => string;
  readonly textOf: (content: Content) => string;
  /** `undefined`: conversations are opened with buttons, not links. */
  readonly hrefOf?: ((conversationId: string) => string) | undefined;
  readonly Avatar: ComponentType<AvatarProps>;
}

/** What all components together need. */
export interface Ui extends FirstUi {
  readonly texts: Texts;
  readonly theme: Theme;
  readonly now: () => number;
  readonly onOpenConversation?: ((conversationId: string) => void) | undefined;
  readonly toContent: (text: string) => ContentInput;
  /** `undefined` for the built-in words. */
  readonly describeFailure?: UiSettings["describeFailure"] | undefined;
  /** `undefined` if drafts last as long as the store. */
  readonly drafts?: Drafts | undefined;
  readonly reactions: readonly string[];
  /** `undefined` for the built-in words. */
  readonly describePush?: ((push: AnyPush) => PushDescription | undefined) | undefined;
}

export interface GivenUi {
  readonly first: FirstUi;
  /** `null` until a part that needs it is loaded. */
  readonly whole: Ui | null;
  /** Of a `UiProvider`, for those below it. */
  readonly settings?: UiSettings;
}

export const UiContext: Context<GivenUi | null> = createContext<GivenUi | null>(null);

export interface BareUiProviderProps extends Omit<GivenUi, "settings"> {
  readonly children?: ReactNode;
}

/**
 * Gives the parts below it what they need, all of it by the application: nothing built in comes into its bundle. A `UiProvider` below
 * starts from its own defaults.
 */
export function BareUiProvider({ first, whole, children }: BareUiProviderProps): ReactElement {
  const given = useMemo(() => ({ first, whole }), [first, whole]);
  return <UiContext.Provider value={given}>{children}</UiContext.Provider>;
}

/** For parts that a page begins with: what `BareUiProvider` has from the first on. */
export function useFirstUi(): FirstUi {
  const given = useContext(UiContext);
  if (!given) throw new Error("There is no <BareUiProvider> above this component");
  return given.first;
}
