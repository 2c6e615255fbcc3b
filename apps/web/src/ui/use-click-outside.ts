import { useEffect } from "react";
import type { RefObject } from "react";

/** Calls `onOutside` for every press elsewhere on the page. What opened it counts as inside if it is in `ref`. */
export function useClickOutside(ref: RefObject<HTMLElement | null>, onOutside: () => void): void {
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !ref.current?.contains(target)) onOutside();
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [ref, onOutside]);
}
