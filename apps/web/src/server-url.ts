/** A path of the server that brought this page, which may stand below a path of its own: `trpc`, `demo/session`. */
export const serverUrl = (path: string): string => new URL(path, document.baseURI).href;
