import { createDevtools, type DevtoolsState } from "@tidings/client/devtools";
import { useTidings } from "@tidings/react";
import { useLayoutEffect, useState } from "react";

/** The state of the devtools while this is mounted; `null` at first. */
export function useDevtools(): DevtoolsState | null {
  const store = useTidings();
  const [state, setState] = useState<DevtoolsState | null>(null);
  useLayoutEffect(() => {
    const devtools = createDevtools(store);
    const take = (): void => setState(devtools.state.get());
    const stop = devtools.state.subscribe(take);
    take();
    return () => {
      stop();
      devtools.close();
    };
  }, [store]);
  return state;
}
