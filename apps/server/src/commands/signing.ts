import { signToken } from "@tidings/server";
import { readDemoSecret } from "../demo/people-file.ts";
import { readEnvironment } from "../environment/environment.ts";

type Signing = Pick<Parameters<typeof signToken>[0], "secret" | "issuer" | "audience">;

/** What the server's tokens are signed with: the configured secret and claims, or the demo's secret beside the database. */
async function signing(): Promise<Signing> {
  const { auth, database } = readEnvironment(process.env, { serves: false });
  if (auth !== null && "secret" in auth) {
    return { secret: auth.secret, issuer: auth.issuer ?? undefined, audience: auth.audience ?? undefined };
  }
  const secret = auth === null || "demo" in auth ? await readDemoSecret(database) : null;
  if (secret !== null) return { secret };
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
