import { useReadable } from "@tidings/react";
import { useEffect } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { ReloadNeeded } from "../load-part.ts";
import { usePage } from "../shell/page.ts";

interface Remedy {
  readonly isNewer: boolean;
  /** Only a reload helps. */
  readonly isReload: boolean;
  readonly text: string;
  readonly label: string;
  readonly act: () => void;
}

/**
 * What is said of a part that could not be loaded, and what helps. If the server no longer has it, it has a newer build.
 *
 * @param failure why it was not loaded; `null` if that has not happened
 */
export function useRemedy(failure: unknown, onRetry: () => void): Remedy {
  const { app } = useLanguage().t;
  const { newerPage } = usePage();
  const isNewer = useReadable(newerPage);
  useEffect(() => {
    if (failure !== null) newerPage.look().catch(() => {}); // without a network, what is said is right
  }, [newerPage, failure]);
  const isReload = isNewer || failure instanceof ReloadNeeded;
  return {
    isNewer,
    isReload,
    text: isNewer ? app.newerPage : app.partNotLoaded,
    label: isReload ? app.reload : app.tryAgain,
    act: isReload ? () => window.location.reload() : onRetry,
  };
}
