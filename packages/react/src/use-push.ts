"use client";

import { useEffect, useRef } from "react";
import { useTidings } from "./provider.ts";
import type { AnyPush, PushOfType, PushType } from "./register.ts";

/**
 * Calls `handler` with each push of a type that arrives while the component is mounted, those that are not stored
 * (`seq: null`) included. The newest `handler` is called; it needs no memo.
 */
export function usePush<Type extends PushType>(type: Type, handler: (push: PushOfType<Type>) => void): void {
  const { inbox } = useTidings();
  const newest = useRef<(push: AnyPush) => void>(() => {});
  useEffect(() => {
    newest.current = (push) => {
      if (push.type === type) handler(push as PushOfType<Type>);
    };
  });
  useEffect(() => inbox.onPush((push) => newest.current(push)), [inbox]);
}
