import { useConnection, useReadable } from "@tidings/react";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { useRemedy } from "../ui/use-remedy.ts";
import { usePage } from "./page.ts";

/**
 * Offers to reload once there is a newer build of the page. What is being written is kept. Until then it says that what more than a chat of
 * two needs could not be loaded: menus, groups, what the server has refused. That is tried again once the page is connected again.
 */
export function PageNews(): ReactElement {
  const { more } = usePage();
  const failure = useReadable(more.failure);
  const { isNewer, text, label, act } = useRemedy(failure, more.want);
  const isSaid = isNewer || failure !== null;
  const { status } = useConnection();

  useEffect(() => {
    if (status === "online" && more.failure.get() !== null) more.want();
  }, [more, status]);

  return (
    <output className="banner banner--news" data-testid={isNewer ? "newer-page" : "missing-parts"} hidden={!isSaid}>
      {isSaid && (
        <>
          <span className="banner__text">{text}</span>
          <button type="button" className="button button--small" onClick={act}>
            {label}
          </button>
        </>
      )}
    </output>
  );
}
