export type { ConnectionRelease, OnConnect } from "./session/attendance.ts";
export type { ConnectionInfo } from "./session/connection.ts";
export {
  type CreateContext,
  createTidingsServer,
  type TidingsServer,
  type TidingsServerOptions,
} from "./create-tidings-server.ts";
export type { ExpiryOptions } from "./session/expiry.ts";
export type { Authenticate, Credentials, Identity, Transport } from "./session/identity.ts";
export { jwtAuthenticator, type JwtAuthenticatorOptions } from "./session/jwt-authenticator.ts";
export type { KeepAlive } from "./socket/keep-alive.ts";
export { defaultLimits, type Limits, type Rate } from "./cost/limits.ts";
export { loopbackHosts } from "./http/hosts.ts";
export { type AllowedOrigins, originProblem } from "./http/origins.ts";
export type { OnRefused, Refused } from "./trpc/refused.ts";
export type { RefusalReason } from "./trpc/refusal.ts";
export type { ServerStats } from "./session/registry.ts";
export type { ErrorInfo, OnError } from "./lifecycle/report.ts";
export { signToken } from "./session/sign-token.ts";
