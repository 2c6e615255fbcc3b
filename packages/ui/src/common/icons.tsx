import type { ReactElement } from "react";

const paths = {
  bell: "M6 9a6 6 0 1 1 12 0c0 5 2 6.5 2 6.5H4S6 14 6 9ZM10 19a2.2 2.2 0 0 0 4 0",
  close: "M6 6l12 12M18 6 6 18",
  note: "M5 5h14v14H5zM9 9.5h6M9 14h4",
  send: "M5 12 19 5l-4 14-3.5-5.5zM11.5 13.5 19 5",
  down: "M12 5v13M6 12.5l6 6 6-6",
  more: "M6 12h.1M12 12h.1M18 12h.1",
  clock: "M12 7v5l3 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z",
  sent: "m5 12.5 4.5 4.5L19 7.5",
  read: "m2.5 12.5 4.5 4.5L16 7.5M12 15.5l1.5 1.5L22 8.5",
  failed: "M12 8v5M12 16.5v.1M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z",
} as const;

/** A drawing in the colour of the text around it. */
export function Icon({ of }: { readonly of: keyof typeof paths }): ReactElement {
  return (
    <svg className="tidings-icon" data-icon={of} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[of]} />
    </svg>
  );
}
