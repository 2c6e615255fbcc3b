import type { Plugin, Rolldown } from "vite";

/** The names that are wanted of a module; `null`: all of them. */
type Wanted = ReadonlySet<string> | null;

interface Import {
  readonly source: string;
  /** What is imported, and what it is called where it is exported again. */
  readonly names: readonly { readonly imported: string; readonly exported: string }[] | null;
}

const nameOf = (node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string =>
  node.type === "Identifier" ? (node.name ?? "") : String(node.value);

type Statement = ReturnType<Rolldown.PluginContext["parse"]>["body"][number];

/** What a statement imports, other than on demand. */
function importOf(statement: Statement): Import | null {
  if (statement.type === "ExportAllDeclaration") return { source: statement.source.value, names: null };
  if (statement.type === "ExportNamedDeclaration" && statement.source) {
    const names = statement.specifiers.map(({ local, exported }) => ({
      imported: nameOf(local),
      exported: nameOf(exported),
    }));
    return { source: statement.source.value, names };
  }
  if (statement.type !== "ImportDeclaration") return null;
  const names = statement.specifiers.map((one) =>
    one.type === "ImportSpecifier" ? nameOf(one.imported) : one.type === "ImportDefaultSpecifier" ? "default" : null,
  );
  return {
    source: statement.source.value,
    names: names.includes(null) ? null : names.map((name) => ({ imported: name ?? "", exported: "" })),
  };
}

/** Whether a module only hands on what others export, as the index of a package does. */
const handsOn = (body: readonly Statement[]): boolean =>
  body.every(({ type }) => type === "ExportNamedDeclaration" || type === "ExpressionStatement") &&
  body.every((statement) => statement.type === "ExpressionStatement" || importOf(statement) !== null);

/**
 * Notes the modules that the page begins with: those that its entry imports, directly or through others, other than on demand. Of
 * the index of a package only what is wanted counts: the rest comes with the parts that are loaded later.
 */
export function pageModules(found: Set<string>): Plugin {
  return {
    name: "tidings:page-modules",
    apply: "build",
    async buildEnd() {
      found.clear();
      const seen = new Set<string>();
      const left: [id: string, wanted: Wanted][] = [...this.getModuleIds()]
        .filter((id) => this.getModuleInfo(id)?.isEntry)
        .map((id) => [id, null]);
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const [id, wanted] = next;
        const key = wanted === null ? id : `${id} ${[...wanted].join()}`;
        if (seen.has(key)) continue;
        seen.add(key);
        found.add(id);
        const info = this.getModuleInfo(id);
        if (!info?.code) continue;
        const { body } = this.parse(info.code);
        const isIndex = wanted !== null && handsOn(body);
        for (const one of body.map(importOf)) {
          if (one === null) continue;
          const names = isIndex ? (one.names?.filter(({ exported }) => wanted.has(exported)) ?? null) : one.names;
          if (isIndex && names?.length === 0) continue;
          const resolved = await this.resolve(one.source, id);
          if (resolved && !resolved.external) left.push([resolved.id, names && new Set(names.map((n) => n.imported))]);
        }
      }
    },
  };
}
