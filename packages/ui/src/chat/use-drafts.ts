import { useTidings } from "@tidings/react";
import { createDrafts, type Drafts } from "../headless/drafts.ts";
import { useUi } from "../settings/use-ui.ts";

const ofStores = new WeakMap<object, Drafts>();

/** The application's drafts; if it has none, those of the store. */
export function useDrafts(): Drafts {
  const { drafts } = useUi();
  const store = useTidings();
  const known = drafts ?? ofStores.get(store);
  if (known) return known;
  const made = createDrafts();
  ofStores.set(store, made);
  return made;
}
