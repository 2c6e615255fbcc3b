import { type Comment, parseSync, type Statement } from "oxc-parser";

/** Something that a module exports, as its declaration file has it. */
export interface Declaration {
  readonly name: string;
  readonly kind: "function" | "interface" | "type" | "constant" | "class";
  /** As TypeScript, without `export declare`; the overloads of a function below each other. */
  readonly code: string;
  /** The docstring without its stars; empty if there is none. */
  readonly docs: string;
}

/** A name that a module hands on from another one. */
export interface Reexport {
  /** The name here. */
  readonly name: string;
  /** The name there; `*` for all of them. */
  readonly imported: string;
  readonly from: string;
}

export interface ModuleDeclarations {
  readonly declarations: readonly Declaration[];
  readonly reexports: readonly Reexport[];
}

const kinds: Readonly<Record<string, Declaration["kind"]>> = {
  FunctionDeclaration: "function",
  TSDeclareFunction: "function",
  TSInterfaceDeclaration: "interface",
  TSTypeAliasDeclaration: "type",
  VariableDeclaration: "constant",
  ClassDeclaration: "class",
};

/** What a declaration file says, as `tsc` writes it. */
export function readDeclarations(file: string, text: string): ModuleDeclarations {
  const { program, comments, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file} could not be parsed: ${errors[0].message}`);
  const declared = new Map<string, Declaration>();
  const reexports: Reexport[] = [];
  const exported = new Map<string, string>();
  for (const statement of program.body) {
    for (const one of toReexports(statement)) reexports.push(one);
    if (statement.type === "ExportNamedDeclaration" && !statement.source) {
      for (const { local, exported: as } of statement.specifiers) exported.set(nameOf(local), nameOf(as));
    }
    for (const one of toDeclarations(statement, text, comments)) {
      const before = declared.get(one.name);
      declared.set(one.name, before ? { ...before, code: `${before.code}\n${one.code}` } : one);
      if (statement.type === "ExportNamedDeclaration") exported.set(one.name, one.name);
    }
  }
  const declarations = [...exported].flatMap(([local, name]) => {
    const one = declared.get(local);
    return one ? [{ ...one, name }] : [];
  });
  return { declarations, reexports };
}

type Named = { readonly type: string; readonly name: string } | { readonly type: "Literal"; readonly value: string };

const nameOf = (node: Named): string => ("name" in node ? node.name : node.value);

function toReexports(statement: Statement): readonly Reexport[] {
  if (statement.type === "ExportAllDeclaration") {
    const name = statement.exported ? nameOf(statement.exported) : "*";
    return [{ name, imported: "*", from: statement.source.value }];
  }
  if (statement.type !== "ExportNamedDeclaration" || !statement.source) return [];
  const from = statement.source.value;
  return statement.specifiers.map(({ local, exported }) => ({ name: nameOf(exported), imported: nameOf(local), from }));
}

function toDeclarations(statement: Statement, text: string, comments: readonly Comment[]): readonly Declaration[] {
  const node = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  const kind = node && kinds[node.type];
  if (!node || !kind) return [];
  const docs = docsBefore(statement.start, text, comments);
  const code = text
    .slice(statement.start, statement.end)
    .replace(/^export (?:declare )?|^declare /, "")
    .replaceAll(/^(?: {4})+/gm, (indent) => "  ".repeat(indent.length / 4));
  const ids =
    node.type === "VariableDeclaration" ? node.declarations.map(({ id }) => id) : "id" in node ? [node.id] : [];
  return ids.flatMap((id) => (id && "name" in id ? [{ name: id.name, kind, code, docs }] : []));
}

/** The docstring that ends right before a place. */
function docsBefore(start: number, text: string, comments: readonly Comment[]): string {
  const comment = comments.findLast(({ end }) => end <= start);
  if (!comment || comment.type !== "Block" || !comment.value.startsWith("*")) return "";
  if (text.slice(comment.end, start).trim() !== "") return "";
  return comment.value
    .slice(1)
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""))
    .join("\n")
    .trim();
}
