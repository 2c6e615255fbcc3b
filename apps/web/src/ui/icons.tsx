import type { ReactElement } from "react";

// Beside those of the components: each stands alone, so that it comes with the part that shows it.
export const backIcon = "m15 5-7 7 7 7";
export const sendIcon = "M12 19V5M5.5 11.5 12 5l6.5 6.5";
export const searchIcon = "M11 4.5a6.5 6.5 0 1 0 .1 0M16 16l4 4";
export const offlineIcon =
  "M4 4l16 16M8.5 15.5a5 5 0 0 1 6 0M5.5 12a9.5 9.5 0 0 1 4.2-2.4M14.5 9.7A9.5 9.5 0 0 1 18.5 12M12 19v.1";
export const settingsIcon = "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.6a2.4 2.4 0 1 0 .1 0M8.5 14.6a2.4 2.4 0 1 0 .1 0";
export const chatIcon =
  "M6.5 5h11A2.5 2.5 0 0 1 20 7.5v6a2.5 2.5 0 0 1-2.5 2.5H12l-4.5 4v-4h-1A2.5 2.5 0 0 1 4 13.5v-6A2.5 2.5 0 0 1 6.5 5Z";
export const emojiIcon = "M12 3.5a8.5 8.5 0 1 0 .1 0M8.5 14.2a4.2 4.2 0 0 0 7 0M9 9.6v.1M15 9.6v.1";
export const composeIcon =
  "M13 5H7a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-6M18.4 3.8l1.8 1.8-8 8-2.6.8.8-2.6 8-8Z";

export function LogoIcon({ className = "" }: { readonly className?: string }): ReactElement {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true">
      <rect className="logo__ground" width="32" height="32" rx="8" />
      <path
        className="logo__mark"
        d="M10.5 8h11a2.5 2.5 0 0 1 2.5 2.5v7a2.5 2.5 0 0 1-2.5 2.5h-6.2l-3.8 3.5a.6.6 0 0 1-1-.45V20a2.5 2.5 0 0 1-2.5-2.5v-7A2.5 2.5 0 0 1 10.5 8Z"
      />
    </svg>
  );
}
