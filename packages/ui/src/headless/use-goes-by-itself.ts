"use client";

import { useLooking } from "@tidings/react";
import { useEffect, useRef, useState } from "react";

export interface GoesByItself {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

export interface GoesByItselfOptions {
  /** Milliseconds; 0: never. */
  readonly afterMs: number;
  /** Another value begins the time anew. */
  readonly revision: number;
  readonly onGone: () => void;
}

/**
 * For something that disappears after a while, but not while the pointer or the focus is on it, nor while nobody looks at the page. Put the
 * returned handlers on its element.
 */
export function useGoesByItself({ afterMs, revision, onGone }: GoesByItselfOptions): GoesByItself {
  const looking = useLooking();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused || !looking || afterMs === 0;
  const newest = useRef(onGone);
  useEffect(() => {
    newest.current = onGone;
  });
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => newest.current(), afterMs);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each that comes begins the time anew
  }, [held, afterMs, revision]);
  return {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
}
