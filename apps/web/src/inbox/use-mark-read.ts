import { useTidings } from "@tidings/react";
import { useCallback } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";

type Which = { readonly seqs: readonly number[] } | { readonly upTo: number };

/** Marks pushes as read, and tells the user if that fails. */
export function useMarkRead(): (pushes: Which) => void {
  const { inbox } = useTidings();
  const { toasts } = usePage();
  const { t } = useLanguage();
  return useCallback(
    (pushes) => {
      inbox.markRead(pushes).catch((error: unknown) => {
        console.warn("Notifications could not be marked as read", error);
        toasts.show({ kind: "problem", text: t.inbox.notMarked });
      });
    },
    [inbox, toasts, t],
  );
}
