import { useEffect } from "react";
import { dockedFrom, type Route } from "../route.ts";

/** Closes a panel over the chat on a click beside it. The route handles choosing another chat, and the buttons that open panels close them. */
export function usePanelGivesWay(route: Route): void {
  useEffect(() => {
    let before = route.panel.get();
    const onPointerDown = (): void => {
      before = route.panel.get();
    };
    const onClick = ({ target }: MouseEvent): void => {
      if (before === null || route.panel.get() !== before || window.matchMedia(dockedFrom).matches) return;
      if (target instanceof Element && target.closest(".chat, .empty-pane")) route.closePanel();
    };
    document.addEventListener("pointerdown", onPointerDown, true);
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("pointerdown", onPointerDown, true);
      document.removeEventListener("click", onClick);
    };
  }, [route]);
}
