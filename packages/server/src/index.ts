export type { ConnectionRelease, OnConnect } from "./attendance.ts";
export type { ConnectionInfo } from "./connection.ts";
export {
  type CreateContext,
  createTidingsServer,
  type TidingsServer,
  type TidingsServerOptions,
} from "./create-tidings-server.ts";
export type { ExpiryOptions } from "./expiry.ts";
export type { Authenticate, Credentials, Identity, Transport } from "./identity.ts";
export { jwtAuthenticator, type JwtAuthenticatorOptions } from "./jwt-authenticator.ts";
export type { KeepAlive } from "./keep-alive.ts";
export { defaultLimits, type Limits, type Rate } from "./limits.ts";
export { loopbackHosts } from "./hosts.ts";
export { type AllowedOrigins, originProblem } from "./origins.ts";
export type { OnRefused, Refused } from "./refused.ts";
export type { RefusalReason } from "./refusal.ts";
export type { ServerStats } from "./registry.ts";
export type { ErrorInfo, OnError } from "./report.ts";
export { signToken } from "./sign-token.ts";
