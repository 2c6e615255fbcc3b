import { signToken } from "@tidings/server";
import { demoFile, readDemoSecret } from "../demo/people-file.ts";
import { readEnvironment } from "../environment/environment.ts";

type Signing = Pick<Parameters<typeof signToken>[0], "secret" | "issuer" | "audience" | "authorizedParty">;

/**
 * What the server's tokens are signed with: the configured secret and claims, or the demo's secret beside the database, which is said:
 * a server that has another secret refuses such a token.
 */
async function signing(): Promise<Signing> {
  const { auth, database } = readEnvironment(process.env, { serves: false });
  if (auth !== null && "secret" in auth) {
    const { secret, issuer, audience, authorizedParty } = auth;
    return {
      secret,
      issuer: issuer ?? undefined,
      audience: audience ?? undefined,
      authorizedParty: authorizedParty?.[0],
    };
  }
  if (auth !== null && "jwksUrl" in auth) {
    throw new Error(
      "The server takes tokens of the issuer of TIDINGS_JWKS_URL alone, which nothing here can sign: get one from it, and give it as TIDINGS_TOKEN",
    );
  }
  const secret = await readDemoSecret(database);
  if (secret !== null) {
    console.error(
      `Signed with the demo's secret, of ${demoFile(database)}: only a server in demo mode accepts it. For another one set TIDINGS_JWT_SECRET.`,
    );
    return { secret };
  }
  throw new Error(
    "There is no secret to sign with: set TIDINGS_JWT_SECRET to the server's, or start a demo server first",
  );
}

/** A token that the server beside which the command runs accepts. */
export async function signForServer(token: {
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly expiresInSeconds: number;
}): Promise<string> {
  return signToken({ ...(await signing()), ...token });
}
