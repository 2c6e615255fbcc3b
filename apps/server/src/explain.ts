import { EnvironmentError } from "./environment/environment.ts";

/** What went wrong and what to do, without a stack: for the person who started the program. */
export function explain(error: unknown): string {
  if (error instanceof EnvironmentError) {
    return [`${error.message}:`, ...error.problems.map((problem) => `  - ${problem}`)].join("\n");
  }
  return error instanceof Error ? error.message : String(error);
}
