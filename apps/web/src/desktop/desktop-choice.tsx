import { useReadable } from "@tidings/react";
import type { ReactElement } from "react";
import { useMoreTexts } from "../more/use-more.ts";
import { usePage } from "../shell/page.ts";

/** Whether the user is notified while the page is in the background. The browser asks them only after a click here. */
export function DesktopChoice(): ReactElement | null {
  const { desktop } = usePage();
  const permission = useReadable(desktop.permission);
  const { desktop: words } = useMoreTexts().inbox;
  if (permission === "unsupported") return null;
  if (permission === "denied") return <p className="desktop-choice">{words.denied}</p>;
  const isOn = permission === "on";
  return (
    <div className="desktop-choice" data-permission={permission}>
      <span>{isOn ? words.on : words.ask}</span>
      <button
        type="button"
        className="link-button"
        data-testid="desktop-choice"
        onClick={() => {
          if (isOn) desktop.turnOff();
          else desktop.turnOn().catch((error: unknown) => console.error("Asking for notifications failed", error));
        }}
      >
        {isOn ? words.off : words.allow}
      </button>
    </div>
  );
}
