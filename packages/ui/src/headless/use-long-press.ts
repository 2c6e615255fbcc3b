import { useCallback, useEffect, useRef } from "react";
import type { PointerEvent } from "react";

const pressMs = 450;
/** A finger that moves further scrolls. */
const maxMovePx = 10;

interface Handlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/** Calls `onPress` when a finger stays in one place. */
export function useLongPress(onPress: () => void): Handlers {
  const pressed = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly x: number; readonly y: number }>(
    null,
  );
  const stop = useCallback((): void => {
    if (pressed.current) clearTimeout(pressed.current.timer);
    pressed.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  return {
    onPointerDown({ pointerType, clientX: x, clientY: y }) {
      stop();
      if (pointerType === "touch") pressed.current = { timer: setTimeout(onPress, pressMs), x, y };
    },
    onPointerMove({ clientX, clientY }) {
      const { x, y } = pressed.current ?? { x: clientX, y: clientY };
      if (Math.hypot(clientX - x, clientY - y) > maxMovePx) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}
