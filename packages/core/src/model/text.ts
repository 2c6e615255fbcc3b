export { matchesSearch } from "./search-text.ts";
export { hasVisibleText } from "./visible-text.ts";
