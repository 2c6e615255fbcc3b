import type { ReactElement } from "react";
import { useFailureText } from "./use-failure-text.ts";
import { useMoreTexts } from "./use-more.ts";

/** Why messages could not be loaded. */
export function NotLoaded({ error }: { readonly error: unknown }): ReactElement {
  const { message: words } = useMoreTexts();
  const failureText = useFailureText();
  return <span>{words.notLoaded(failureText(error))}</span>;
}
