import type { ReactElement } from "react";
import { useMoreTexts } from "../more/use-more.ts";
import { Sheet } from "../ui/sheet.tsx";

interface ShortcutsSheetProps {
  readonly onClose: () => void;
}

/** The list of keyboard shortcuts. */
export function ShortcutsSheet({ onClose }: ShortcutsSheetProps): ReactElement {
  const { shortcuts: words } = useMoreTexts();
  const rows: readonly (readonly [keys: readonly string[], what: string])[] = [
    [["Ctrl", "K"], words.search],
    [["Alt", "↑"], words.previous],
    [["Alt", "↓"], words.next],
    [["Alt", "I"], words.inbox],
    [["Alt", "P"], words.person],
    [["Alt", "E"], words.emoji],
    [["Enter"], words.send],
    [["Shift", "Enter"], words.newLine],
    [["Enter", "↑", "↓"], words.messages],
    [["Esc"], words.close],
    [["?"], words.sheet],
  ];
  return (
    <Sheet title={words.title} testId="shortcuts" onClose={onClose}>
      <dl className="shortcuts">
        {rows.map(([keys, what]) => (
          <div key={what} className="shortcuts__row">
            <dt>
              {keys.map((key) => (
                <kbd key={key} dir="ltr" translate="no">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
