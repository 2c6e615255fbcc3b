import { longestTokenLifetimeMs, userIdSchema } from "@tidings/core";
import { type Command, InvalidArgumentError } from "commander";
import { parseDuration } from "./duration.ts";
import { signForServer } from "./signing.ts";

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

/** A server refuses tokens of users who cannot be. */
function parseUserId(text: string): string {
  const { success, error } = userIdSchema.safeParse(text);
  if (success) return text;
  throw new InvalidArgumentError(`${error.issues[0]?.message ?? "This is not a user id"}.`);
}

interface TokenOptions {
  readonly user: string;
  readonly scope?: readonly string[];
  readonly expires: number;
}

/** `tidings token`: prints a token. */
export function addToken(program: Command): void {
  program
    .command("token")
    .description("print a token that the server accepts, signed with its secret")
    .requiredOption("--user <userId>", "whose token it is (claim sub)", parseUserId)
    .option("--scope <scope>", "a scope it grants, for example push; may be repeated", collect)
    .option("--expires <duration>", "how long it is valid, for example 30m, 12h or 7d", parseDuration, 60 * 60)
    .action(async ({ user, scope = [], expires }: TokenOptions) => {
      const longest = longestTokenLifetimeMs / (24 * 60 * 60_000);
      if (expires * 1_000 > longestTokenLifetimeMs) {
        program.error(
          `The server accepts no token that is valid for more than ${longest} days: give less in --expires.`,
        );
      }
      console.log(await signForServer({ userId: user, scopes: scope, expiresInSeconds: expires }));
    });
}
