"use client";

import { useContext, useState } from "react";
import type { ComponentType, FunctionComponent, ReactElement, ReactNode } from "react";
import { Avatar } from "../common/avatar.tsx";
import { createFormats } from "../headless/formats.ts";
import { en } from "./texts.ts";
import type { UiSettings } from "./ui-settings.ts";
import { type GivenUi, type Ui, UiContext } from "./ui.tsx";

const defaults = {
  texts: en,
  theme: "system",
  nameOf: (userId) => userId,
  textOf: textField,
  toContent: (text) => ({ text }),
  reactions: ["👍", "❤️", "😂", "🎉", "😮", "🙏"],
  Avatar,
  now: Date.now,
} satisfies Partial<Ui>;

function toUi(settings: UiSettings): Ui {
  const chosen = { ...defaults, ...settings };
  const { texts, formats = createFormats(texts) } = chosen;
  return { ...chosen, formats };
}

function textField(content: unknown): string {
  const text = typeof content === "object" && content !== null && "text" in content ? content.text : undefined;
  return typeof text === "string" ? text : "";
}

interface Completed extends GivenUi {
  readonly whole: Ui;
  /** What an inner provider leaves out. */
  readonly settings: UiSettings;
}

function complete(settings: UiSettings): Completed {
  const ui = toUi(settings);
  return { settings, first: ui, whole: ui };
}

const withoutSettings = complete({});

export interface UiProviderProps extends UiSettings {
  readonly children?: ReactNode;
}

/** Gives the components below it names, texts, a theme. What it leaves out is as in a `UiProvider` above it. */
export function UiProvider({ children, ...own }: UiProviderProps): ReactElement {
  const outer = useContext(UiContext);
  const settings = { ...outer?.settings, ...defined(own) };
  const [kept, setKept] = useState(() => complete(settings));
  const given = isSame(kept.settings, settings) ? kept : complete(settings);
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
  return useContext(UiContext)?.whole ?? withoutSettings.whole;
}

/** A component that has the defaults where no provider is above it. */
export function withDefaults<Props extends object>(Part: ComponentType<Props>): FunctionComponent<Props> {
  return function WithDefaults(props) {
    const part = <Part {...props} />;
    if (useContext(UiContext) !== null) return part;
    return <UiContext.Provider value={withoutSettings}>{part}</UiContext.Provider>;
  };
}
