import type { ReactElement } from "react";

export interface Drawing {
  /** For style sheets. */
  readonly name: string;
  readonly path: string;
}

// Each stands alone, so that a page has those that it shows.
export const bellIcon: Drawing = {
  name: "bell",
  path: "M6 9a6 6 0 1 1 12 0c0 5 2 6.5 2 6.5H4S6 14 6 9ZM10 19a2.2 2.2 0 0 0 4 0",
};
export const closeIcon: Drawing = { name: "close", path: "M6 6l12 12M18 6 6 18" };
export const noteIcon: Drawing = { name: "note", path: "M5 5h14v14H5zM9 9.5h6M9 14h4" };
export const sendIcon: Drawing = { name: "send", path: "M5 12 19 5l-4 14-3.5-5.5zM11.5 13.5 19 5" };
export const downIcon: Drawing = { name: "down", path: "M12 5v13M6 12.5l6 6 6-6" };
export const moreIcon: Drawing = { name: "more", path: "M6 12h.1M12 12h.1M18 12h.1" };
export const clockIcon: Drawing = { name: "clock", path: "M12 7v5l3 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z" };
export const sentIcon: Drawing = { name: "sent", path: "m5 12.5 4.5 4.5L19 7.5" };
export const readIcon: Drawing = { name: "read", path: "m2.5 12.5 4.5 4.5L16 7.5M12 15.5l1.5 1.5L22 8.5" };
export const failedIcon: Drawing = {
  name: "failed",
  path: "M12 8v5M12 16.5v.1M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z",
};

/** A drawing in the colour of the text around it. */
export function Icon({ of }: { readonly of: Drawing }): ReactElement {
  return (
    <svg className="tidings-icon" data-icon={of.name} viewBox="0 0 24 24" aria-hidden="true">
      <path d={of.path} />
    </svg>
  );
}
