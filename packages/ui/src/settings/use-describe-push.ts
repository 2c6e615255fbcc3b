import type { AnyPush } from "@tidings/react";
import { describePush, type PushDescription } from "./describe-push.ts";
import { useUi } from "./use-ui.ts";

/** A push in words: those of the application, or else the built-in ones. */
export function useDescribePush(): (push: AnyPush) => PushDescription {
  const { describePush: own, nameOf, texts } = useUi();
  return (push) => own?.(push) ?? describePush(push, nameOf, texts);
}
