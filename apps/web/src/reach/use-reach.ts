import {
  type BrowserPush,
  type Preferences,
  type ReachCategory,
  usePreferences,
  useWebPush,
} from "@tidings/react/reach";
import { useEffect, useState } from "react";
import type { MoreTexts } from "../i18n/more/more-en.ts";
import { toFailureText } from "../more/use-failure-text.ts";
import { useMoreTexts } from "../more/use-more.ts";
import type { ReachWords } from "./words.ts";

export type ReachChannel = ReachCategory["channels"][number];

export interface ReachState extends Pick<
  Preferences,
  "status" | "channels" | "addresses" | "categories" | "quietHours"
> {
  readonly webPush: BrowserPush["state"];
  /** Why the last change was not made, or why nothing is known. */
  readonly problem: string | null;
  readonly setWebPush: (on: boolean) => void;
  /** Resolves with whether it was added. */
  readonly add: (channel: string, address: unknown) => Promise<boolean>;
  readonly remove: (id: string) => void;
  readonly setPreference: (preference: Parameters<Preferences["set"]>[0]) => void;
  readonly setQuietHours: (hours: Parameters<Preferences["setQuietHours"]>[0]) => void;
}

/** Why a change was not made, in the page's language. */
export const toProblem = ({ noRoom }: ReachWords, more: MoreTexts, error: unknown): string =>
  error instanceof Error && error.name === "QuotaExceededError"
    ? noRoom
    : more.group.failed(toFailureText(more, error));

/** What the server knows of how to reach the user, and the changes of it. */
export function useReach(words: ReachWords): ReachState {
  const preferences = usePreferences();
  const webPush = useWebPush();
  const more = useMoreTexts();
  const [failed, setFailed] = useState<string | null>(null);
  const { reload } = preferences;

  // this browser may be a new address now, or none any more
  useEffect(() => {
    if (webPush.state !== null) void reload();
  }, [webPush.state, reload]);

  const change = async (made: Promise<void>): Promise<boolean> => {
    try {
      await made;
      setFailed(null);
      return true;
    } catch (error) {
      setFailed(toProblem(words, more, error));
      return false;
    }
  };
  const error = preferences.error ?? webPush.error;
  return {
    ...preferences,
    webPush: webPush.state,
    problem: failed ?? (error === null ? null : toProblem(words, more, error)),
    setWebPush: (on) => void change(on ? webPush.turnOn() : webPush.turnOff()),
    add: (channel, address) => change(preferences.addAddress(channel, address)),
    remove: (id) => void change(preferences.removeAddress(id)),
    setPreference: (preference) => void change(preferences.set(preference)),
    setQuietHours: (hours) => void change(preferences.setQuietHours(hours)),
  };
}
