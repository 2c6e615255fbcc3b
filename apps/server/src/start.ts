/**
 * `pnpm start`, for someone who tries Tidings out: if the environment does not say how tokens are verified, the server runs in
 * demo mode. In production it refuses to start instead, and says what to set.
 */
const { env } = process;
const isSet = (name: string): boolean => (env[name] ?? "") !== "";

if (!isSet("TIDINGS_JWT_SECRET") && !isSet("TIDINGS_JWKS_URL") && env["NODE_ENV"] !== "production") {
  if (!isSet("TIDINGS_DEMO")) env["TIDINGS_DEMO"] = "1";
}
await import("./main.ts");
