export { isPlain, matchesPlain } from "./plain-search.ts";
export { matchesSearch } from "./search-text.ts";
export { hasVisibleText } from "./visible-text.ts";
