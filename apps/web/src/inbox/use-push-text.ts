import { type AnyPush, useReadable } from "@tidings/react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { type PushText, toPushText } from "./push-text.ts";

/** A push in the words of the page's language. */
export function usePushText(push: AnyPush): PushText {
  const { t } = useLanguage();
  return toPushText(push, useReadable(usePage().people.names), t);
}
