import { createContext, use } from "react";
import type { Context } from "react";
import type { PageStorage } from "../browser-storage.ts";
import type { DesktopNotifications } from "../desktop/desktop-notifications.ts";
import type { Session } from "../identity/session.ts";
import type { More } from "../more/more.ts";
import type { NewerPage } from "../offline/newer-page.ts";
import type { Route } from "../route.ts";
import type { ServerClock } from "../server-clock.ts";
import type { ThemeChoice } from "../settings/theme.ts";

/** The parts of a page that do not depend on who is signed in. */
export interface PageParts {
  readonly route: Route;
  readonly theme: ThemeChoice;
  readonly newerPage: NewerPage;
  readonly clock: ServerClock;
  readonly desktop: DesktopNotifications;
  /** What the browser keeps, of all users. */
  readonly storage: PageStorage;
  readonly more: More;
}

/** What a signed-in user's page is made of, beside the store. */
export interface Page extends Omit<Session, "store" | "end">, PageParts {}

export const PageContext: Context<Page | null> = createContext<Page | null>(null);

export function usePage(): Page {
  const page = use(PageContext);
  if (!page) throw new Error("usePage is for components below <Workspace>");
  return page;
}
