import { useCallback, useEffect, useState } from "react";
import type { ComponentType, ReactElement } from "react";
import { useLanguages } from "../i18n/use-language.ts";
import { FailedPart } from "./failed-part.tsx";

interface PartProps {
  readonly onClose: () => void;
}

/**
 * A panel that is loaded when it is first opened, together with its texts. If that fails, a message is shown instead, and loading is tried
 * again with its button or when the panel is opened again. The rest of the page is not affected.
 */
export function lazyPart<P extends PartProps>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;

  return function Part(props: P): ReactElement | null {
    const [{ Loaded, failed }, setState] = useState({ Loaded: loaded, failed: false });
    const [attempt, setAttempt] = useState(0);
    const languages = useLanguages();
    const again = useCallback(() => setAttempt((n) => n + 1), []);

    useEffect(() => {
      if (loaded) return undefined;
      let gone = false;
      const get = async (): Promise<void> => {
        try {
          [loaded] = await Promise.all([load(), languages.wantMore()]);
        } catch (error) {
          console.warn("A part of the page was not loaded", error);
        }
        if (!gone) setState({ Loaded: loaded, failed: loaded === null });
      };
      void get();
      return () => {
        gone = true;
      };
    }, [attempt, languages]);

    if (Loaded) return <Loaded {...props} />;
    return failed ? <FailedPart onRetry={again} onClose={props.onClose} /> : null;
  };
}
