import { useCallback, useEffect, useState } from "react";
import type { ComponentType, ReactElement } from "react";
import { FailedPart } from "./failed-part.tsx";

interface PartProps {
  readonly onClose: () => void;
}

/**
 * A panel that is loaded when it is first opened. If that fails, it says so in its place and can be tried again, by its
 * button or by opening it once more: nothing else of the page knows.
 */
export function lazyPart<P extends PartProps>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;

  return function Part(props: P): ReactElement | null {
    const [{ Loaded, failed }, setState] = useState({ Loaded: loaded, failed: false });
    const [attempt, setAttempt] = useState(0);
    const again = useCallback(() => setAttempt((n) => n + 1), []);

    useEffect(() => {
      if (loaded) return undefined;
      let gone = false;
      const get = async (): Promise<void> => {
        try {
          loaded = await load();
        } catch (error) {
          console.warn("A part of the page was not loaded", error);
        }
        if (!gone) setState({ Loaded: loaded, failed: loaded === null });
      };
      void get();
      return () => {
        gone = true;
      };
    }, [attempt]);

    if (Loaded) return <Loaded {...props} />;
    return failed ? <FailedPart onRetry={again} onClose={props.onClose} /> : null;
  };
}
