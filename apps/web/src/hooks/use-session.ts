import { createContext, use, useSyncExternalStore } from "react";
import type { Context } from "react";
import type { Route } from "../route.ts";
import type { Session } from "../session/session.ts";
import type { State } from "../store/state.ts";

export interface SignedInContext {
  readonly session: Session;
  readonly route: Route;
}

export const SessionContext: Context<SignedInContext | null> = createContext<SignedInContext | null>(null);

/** The session and the route of the signed-in user. */
export function useSession(): SignedInContext {
  const context = use(SessionContext);
  if (!context) throw new Error("useSession is for components below <Workspace>");
  return context;
}

/** A part of the state. `select` must give the same value for the same state: a part of it, or a primitive. */
export function useSessionState<T>(select: (state: State) => T): T {
  const { store } = useSession().session;
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
