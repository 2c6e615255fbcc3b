import { type Authenticate, type Credentials, type Identity, jwtAuthenticator } from "@tidings/server";

/** Who a request comes from. Only `userId` is needed: without `expiresAtMs` the connection lasts until it is closed. */
export type KnownUser = Pick<Identity, "userId"> & Partial<Identity>;

/**
 * How the server recognises its users: {@link jwt}, or a function of the headers (cookies included) and the token. It is called once
 * for each connection. Return `null` for an anonymous client; throw to refuse.
 */
export type AuthenticateOption =
  | Authenticate
  | ((request: Credentials) => KnownUser | null | Promise<KnownUser | null>);

/**
 * Tokens that your back end signs: `jwt({ secret })` for HS256, or `jwt({ jwksUrl, audience, issuer })` for an identity
 * provider. Claims: `sub` is the user id, `exp` the end, `scope` what it may do beyond the user's own.
 *
 * @throws RangeError if the secret is missing
 */
export const jwt: typeof jwtAuthenticator = jwtAuthenticator;

/** Fills in what a simple function leaves out. */
export function toAuthenticate(option: AuthenticateOption): Authenticate {
  const authenticate: Authenticate = async (credentials) => {
    const user = await option(credentials);
    if (typeof user !== "object" || user === null) return user; // what is not a user is refused below
    return { ...user, scopes: user.scopes ?? [], expiresAtMs: user.expiresAtMs ?? null };
  };
  const { rememberMs } = option as Authenticate;
  return rememberMs === undefined ? authenticate : Object.assign(authenticate, { rememberMs });
}
