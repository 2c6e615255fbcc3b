import { useEffect, useLayoutEffect } from "react";
import type { RefObject } from "react";

/** Makes a text area as high as its text: as that changes, and as the width does. */
export function useFittedHeight(area: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => fit(area.current, text), [area, text]);
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return; // its own doing
      width = element.clientWidth;
      fit(element, element.value);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [area]);
}

function fit(area: HTMLTextAreaElement | null, text: string): void {
  if (!area) return;
  area.style.height = "auto";
  if (text !== "") area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
