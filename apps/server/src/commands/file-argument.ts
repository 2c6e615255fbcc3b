import { fileOfUrl } from "@tidings/sqlite";
import { InvalidArgumentError } from "commander";

/** The path of a SQLite file. A URL as well, as the environment has one: it would otherwise be taken for the name of a file. */
export function toPath(given: string): string {
  if (!/^file:/i.test(given)) return given;
  const found = fileOfUrl(given);
  if ("file" in found) return found.file;
  throw new InvalidArgumentError(`It ${found.problem}.`);
}
