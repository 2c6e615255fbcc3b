import { useUi } from "../settings/use-ui.ts";

export interface FrameProps {
  readonly className: string;
  readonly lang: string;
  readonly "data-theme": string;
}

/** What the outermost element of each component carries: its names for style sheets, its language and its theme. */
export function useFrame(name: string, className?: string): FrameProps {
  const { texts, theme } = useUi();
  return {
    className: ["tidings", `tidings-${name}`, className].filter(Boolean).join(" "),
    lang: texts.locale,
    "data-theme": theme,
  };
}
