import type { Declaration } from "./declarations.ts";
import type { EntryReference } from "./package-exports.ts";

/** Functions first, as what one calls; then what they take and give. */
const groups: readonly { readonly title: string; readonly kinds: readonly Declaration["kind"][] }[] = [
  { title: "Functions", kinds: ["function"] },
  { title: "Classes", kinds: ["class"] },
  { title: "Constants", kinds: ["constant"] },
  { title: "Types", kinds: ["interface", "type"] },
];

/** The reference of a package, as a page. */
export function renderPackage(name: string, entries: readonly EntryReference[]): string {
  const anchors = new Set(entries.flatMap(({ declarations }) => declarations.map((one) => one.name)));
  return [
    `# ${name}: reference`,
    "Made from the docstrings of what the package exports.",
    ...entries.map((entry) => renderEntry(entry, anchors)),
  ].join("\n\n");
}

function renderEntry({ specifier, declarations, handedOn }: EntryReference, anchors: ReadonlySet<string>): string {
  const others = Array.from(
    handedOn,
    ([from, names]) => `- from \`${from}\`: ${names.map((one) => `\`${one}\``).join(", ")}`,
  );
  return [
    `## \`${specifier}\``,
    ...groups.flatMap(({ title, kinds }) => {
      const ones = declarations.filter(({ kind }) => kinds.includes(kind));
      const texts = ones.map((one) => renderDeclaration(one, anchors));
      return texts.length === 0 ? [] : [`### ${title}`].concat(texts);
    }),
    ...(others.length === 0 ? [] : ["### From other packages", others.join("\n")]),
  ].join("\n\n");
}

function renderDeclaration({ name, docs, code }: Declaration, anchors: ReadonlySet<string>): string {
  const text = renderDocs(docs, anchors);
  return [`#### ${name}`, ...(text === "" ? [] : [text]), `\`\`\`ts\n${code.replaceAll(linkTag, "$1$2")}\n\`\`\``].join(
    "\n\n",
  );
}

/** `{@link Hub}`, or a member of it: `{@link Hub.revoke}`. */
const linkTag = /\{@link (\w+)((?:\.\w+)*)\}/g;

/** A docstring as Markdown: its tags as a list, its example as code. */
export function renderDocs(docs: string, anchors: ReadonlySet<string>): string {
  const [text = "", ...tags] = docs.split(/^@(?=[a-z])/m);
  const [items, examples] = [[] as string[], [] as string[]];
  for (const tag of tags) {
    const [, kind = "", said = ""] = /^(\w+)\s*([^]*)$/.exec(tag) ?? [];
    if (kind === "example") examples.push(`\`\`\`ts\n${said.trim()}\n\`\`\``);
    else items.push(`- **${kind}** ${renderText(said.replace(/^\{(\w+)\}/, "`$1`"), anchors).replaceAll("\n", " ")}`);
  }
  return [renderText(text, anchors), items.join("\n"), ...examples].filter((part) => part !== "").join("\n\n");
}

/** Prose that no browser takes for elements, with the links that it makes. */
const renderText = (text: string, anchors: ReadonlySet<string>): string =>
  text
    .trim()
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll("<", "&lt;").replaceAll("{{", "&#123;{")))
    .join("")
    .replaceAll(linkTag, (_, name: string, member: string) =>
      anchors.has(name) ? `[\`${name}${member}\`](#${name.toLowerCase()})` : `\`${name}${member}\``,
    );
