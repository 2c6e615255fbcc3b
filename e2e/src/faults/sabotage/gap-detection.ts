import { registerHooks } from "node:module";

/**
 * A broken build: to be preloaded (`node --import`) into a server, whose readers then take any copy that arrives for the next
 * one. What the checker must notice.
 */
const edits: readonly { readonly file: string; readonly sound: string; readonly broken: string }[] = [
  {
    file: "/core/src/live-feed.ts",
    sound: "const follows = this.#head === null || entry.n === this.#head + 1;",
    broken: "const follows = true;",
  },
  { file: "/core/src/feed-reader.ts", sound: "if (next.n > this.#cursor + 1) {", broken: "if (false) {" },
];

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const edit = edits.find(({ file }) => url.endsWith(file));
    if (!edit) return loaded;
    if (loaded.source == null) throw new Error(`${edit.file} was loaded without its source`);
    const source =
      typeof loaded.source === "string" ? loaded.source : Buffer.from(loaded.source as Uint8Array).toString();
    if (!source.includes(edit.sound)) throw new Error(`${edit.file} has changed: there is no ${edit.sound} to break`);
    return { ...loaded, source: source.replace(edit.sound, edit.broken) };
  },
});
