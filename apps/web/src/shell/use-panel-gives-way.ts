import { useEffect } from "react";
import { dockedFrom, type Route } from "../route.ts";

/** A panel over the chat closes with a click beside it. Choosing another chat is the route's, and clicks on what opens panels theirs. */
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
