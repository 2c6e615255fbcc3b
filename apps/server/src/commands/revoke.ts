import { adminScope } from "@tidings/router";
import type { Command } from "commander";
import { callServer, withServerOptions } from "./server-client.ts";

interface RevokeOptions {
  readonly user?: string;
  readonly jti?: string;
  readonly url: string;
  readonly token?: string;
}

/** `tidings revoke`: prints how many connections have ended. */
export function addRevoke(program: Command): void {
  const command = program
    .command("revoke")
    .description("refuse a user's tokens, or one token, from now on, and end the connections that they opened")
    .option("--user <userId>", "all tokens that the user has been given until now")
    .option("--jti <id>", "the token with this id (claim jti)");
  withServerOptions(command, adminScope).action(async (options: RevokeOptions) => {
    const { user, jti } = options;
    const client = await callServer(options, adminScope);
    if (user !== undefined && jti === undefined)
      console.log(JSON.stringify(await client.sessions.revoke.mutate({ userId: user })));
    else if (jti !== undefined && user === undefined)
      console.log(JSON.stringify(await client.sessions.revoke.mutate({ jti })));
    else program.error("Give either --user or --jti.");
  });
}
