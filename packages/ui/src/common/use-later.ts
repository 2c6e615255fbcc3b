import { useEffect, useState } from "react";

export interface Later<Module> {
  /** `null` until it has come. */
  readonly module: Module | null;
  /** It could not be loaded. It is tried again when it is wanted again. */
  readonly hasFailed: boolean;
}

/** A module that is loaded when it is first wanted, once for all components. */
export function createLater<Module>(load: () => Promise<Module>): (isWanted: boolean) => Later<Module> {
  let loaded: Module | null = null;
  return function useLater(isWanted) {
    const [state, setState] = useState<Later<Module>>({ module: loaded, hasFailed: false });
    const mustLoad = isWanted && state.module === null;
    useEffect(() => {
      if (!mustLoad) return undefined;
      let isGone = false;
      const get = async (): Promise<void> => {
        try {
          loaded = await load();
        } catch (error) {
          console.warn("A part of the chat was not loaded", error);
        }
        if (!isGone) setState({ module: loaded, hasFailed: loaded === null });
      };
      void get();
      return () => {
        isGone = true;
      };
    }, [mustLoad]);
    return state;
  };
}
