import { createContext, createElement, use } from "react";
import type { Context, FunctionComponent, ReactNode } from "react";
import type { RegisteredStore } from "./register.ts";

const StoreContext: Context<RegisteredStore | null> = createContext<RegisteredStore | null>(null);

export interface TidingsProviderProps {
  /** Made and closed by the application: a store lives as long as its user is signed in, not as long as a component. */
  readonly store: RegisteredStore;
  readonly children?: ReactNode;
}

/** Gives the store to the hooks below it. */
export const TidingsProvider: FunctionComponent<TidingsProviderProps> = ({ store, children }) =>
  createElement(StoreContext, { value: store }, children);

/** The store of the nearest {@link TidingsProvider}. Throws without one. */
export function useTidings(): RegisteredStore {
  const store = use(StoreContext);
  if (!store) throw new Error("There is no <TidingsProvider> above this component");
  return store;
}
