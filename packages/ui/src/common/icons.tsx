import type { ReactElement } from "react";

// Each is exported by itself, so that a bundle has only those that it uses.
export const bellIcon = "M6 9a6 6 0 1 1 12 0c0 5 2 6.5 2 6.5H4S6 14 6 9ZM10 19a2.2 2.2 0 0 0 4 0";
export const closeIcon = "m6 6 12 12M18 6 6 18";
export const noteIcon = "M5 5h14v14H5zM9 9.5h6M9 14h4";
export const sendIcon = "M5 12 19 5l-4 14-3.5-5.5zM11.5 13.5 19 5";
export const downIcon = "M12 5v14m-6.5-6.5L12 19l6.5-6.5";
export const moreIcon = "M6 12h.1M12 12h.1M18 12h.1";
export const clockIcon = "M12 4.5a7.5 7.5 0 1 0 .1 0M12 8v4.2l2.6 1.6";
export const sentIcon = "m6 12.5 4 4 8-9";
export const readIcon = "m2.5 12.5 4 4 8-9M11 16l.5.5 8-9";
export const failedIcon = "M12 4a8 8 0 1 0 .1 0M12 8v4.5M12 15.8v.1";
export const groupIcon =
  "M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11Zm-5.5 8c.3-3.2 2.6-5 5.5-5s5.2 1.8 5.5 5M15.5 5a3 3 0 0 1 0 5.8M17 14.4c2 .6 3.3 2.2 3.5 4.6";
export const mutedIcon =
  "M6.5 16.5h11l-1.5-2.4V11a4 4 0 0 0-6.5-3.1M8 11v3.1l-1.5 2.4M10.5 19a1.6 1.6 0 0 0 3 0M4.5 4.5l15 15";
export const pinIcon = "M9 4h6l-.7 5.4 2.7 3.1v1.5H7v-1.5l2.7-3.1L9 4Zm3 10v6";

export interface IconProps {
  /** The path of an SVG with a view box of 24 by 24. */
  readonly of: string;
  /** It has a direction, so it is mirrored in right-to-left pages. Default: no. */
  readonly directed?: boolean;
}

/** A drawing in the colour of the text around it. */
export function Icon({ of, directed }: IconProps): ReactElement {
  return (
    <svg className="tidings-icon" data-directed={directed} viewBox="0 0 24 24" aria-hidden="true">
      <path d={of} />
    </svg>
  );
}
