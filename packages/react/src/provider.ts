"use client";

import { createContext, createElement, useContext } from "react";
import type { Context, FunctionComponent, ReactNode } from "react";
import type { RegisteredStore } from "./register.ts";

const StoreContext: Context<RegisteredStore | null> = createContext<RegisteredStore | null>(null);

export interface TidingsProviderProps {
  /** Made and closed by the application: a store lives as long as its user is signed in, not as long as a component. */
  readonly store: RegisteredStore;
  readonly children?: ReactNode;
}

/** What a server renders needs no connection, and would never close it. */
function deferOnServer({ client }: { readonly client?: Pick<RegisteredStore["client"], "connection"> }): void {
  client?.connection.defer();
}

/** Gives the store to the hooks below it. Rendered on a server, it keeps the store's client from connecting. */
export const TidingsProvider: FunctionComponent<TidingsProviderProps> = ({ store, children }) => {
  if (!("window" in globalThis)) deferOnServer(store);
  return createElement(StoreContext.Provider, { value: store }, children);
};

/** The store of the nearest {@link TidingsProvider}. Throws without one. */
export function useTidings(): RegisteredStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("There is no <TidingsProvider> above this component");
  return store;
}
