import { useReadable } from "@tidings/react";
import { useEffect } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import type { MoreTexts } from "../i18n/more/more-en.ts";
import { usePage } from "../shell/page.ts";
import type { Parts } from "./more.ts";

/** The parts for groups and for messages that change; `null` until they are loaded, which begins once they are wanted. */
export function useMore(isWanted: boolean): Parts | null {
  const { more } = usePage();
  useEffect(() => {
    if (isWanted) more.want();
  }, [more, isWanted]);
  return useReadable(more.parts);
}

/** What is said in the parts that are loaded when they are wanted. */
export function useMoreTexts(): MoreTexts {
  const { more } = useLanguage();
  if (!more) throw new Error("useMoreTexts is for what useMore or lazyPart gives");
  return more;
}
