import { useCallback, useEffect, useState } from "react";
import type { ComponentType, ReactElement } from "react";
import { useLanguages } from "../i18n/use-language.ts";
import { FailedPart, type FailedPartProps } from "./failed-part.tsx";

interface PartProps {
  readonly onClose: () => void;
}

/**
 * A panel that is loaded when it is first opened, together with its texts. If that fails, a message is shown instead, and loading is tried
 * again with its button or when the panel is opened again. The rest of the page is not affected.
 *
 * @param Failed what is shown if it is not loaded
 */
export function lazyPart<P extends PartProps>(
  load: () => Promise<ComponentType<P>>,
  Failed: ComponentType<FailedPartProps> = FailedPart,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;

  return function Part(props: P): ReactElement | null {
    const [{ Loaded, failure }, setState] = useState<{ Loaded: typeof loaded; failure: unknown }>({
      Loaded: loaded,
      failure: null,
    });
    const [attempt, setAttempt] = useState(0);
    const languages = useLanguages();
    const again = useCallback(() => setAttempt((n) => n + 1), []);

    useEffect(() => {
      if (loaded) return undefined;
      let gone = false;
      const get = async (): Promise<void> => {
        let problem: unknown = null;
        try {
          [loaded] = await Promise.all([load(), languages.wantMore()]);
        } catch (error) {
          console.warn("A part of the page was not loaded", error);
          problem = error;
        }
        if (!gone) setState({ Loaded: loaded, failure: problem });
      };
      void get();
      return () => {
        gone = true;
      };
    }, [attempt, languages]);

    if (Loaded) return <Loaded {...props} />;
    return failure ? <Failed failure={failure} onRetry={again} onClose={props.onClose} /> : null;
  };
}
