import { registerHooks } from "node:module";

export interface Edit {
  /** How the file's URL ends. */
  readonly file: string;
  readonly sound: string;
  readonly broken: string;
}

/** Makes this process run a broken build. Loading a file in which there is nothing to break any more fails. */
export function breakSource(edits: readonly Edit[]): void {
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
}
