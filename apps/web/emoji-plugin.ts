import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

const prefix = "virtual:emoji/emoji-";

interface Emoji {
  readonly unicode: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly group?: number;
  readonly order?: number;
}

interface Group {
  readonly key: string;
  readonly message: string;
  readonly order: number;
}

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(import.meta.resolve(`emojibase-data/${name}`)), "utf8"));

/**
 * The emoji with the words of a language, as `virtual:emoji/emoji-<locale>`: of emojibase's data what the picker shows and looks
 * through, which is a quarter of it.
 */
export function emojiData(): Plugin {
  return {
    name: "tidings:emoji-data",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const locale = id.slice(prefix.length + 1);
      const [emoji, messages] = await Promise.all([
        readJson(`${locale}/compact.json`) as Promise<readonly Emoji[]>,
        readJson(`${locale}/messages.json`) as Promise<{ readonly groups: readonly Group[] }>,
      ]);
      const groups = messages.groups
        .filter(({ key }) => key !== "component")
        .toSorted((a, b) => a.order - b.order)
        .map(({ message, order }) => ({
          name: message,
          emoji: emoji
            .filter(({ group }) => group === order)
            .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
            .map(({ unicode, label, tags = [] }) => [unicode, label, tags.join(",")]),
        }));
      return `export const groups = JSON.parse(${JSON.stringify(JSON.stringify(groups))});`;
    },
  };
}
