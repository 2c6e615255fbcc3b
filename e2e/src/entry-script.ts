/** What the page begins with, as the build calls it. */
export const entryScript: RegExp = /assets\/(?:index|page)-[\w-]+\.js/;
