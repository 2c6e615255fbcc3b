import { readFileSync } from "node:fs";

/** As scripts stood in the program, before they had files: a database keeps the hash of that text. */
const indented = (sql: string): string => `\n${sql.replaceAll(/^(?=.)/gm, "  ")}`;

/** A script of `sql/`. The comment at its head, up to the first empty line, is for who reads the file, and is not sent. */
export const readScript = (path: string): string =>
  indented(readFileSync(new URL(`../../sql/${path}.sql`, import.meta.url), "utf8").replace(/^(?:--.*\n)+\n/, ""));
