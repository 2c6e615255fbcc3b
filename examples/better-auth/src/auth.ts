import { betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { jwt } from "better-auth/plugins";

/** @param baseURL where the application is reached: `https://app.example.com` */
export const createAuth = (baseURL: string, secret: string) =>
  betterAuth({
    baseURL,
    secret,
    database: memoryAdapter({ user: [], session: [], account: [], verification: [], jwks: [] }), // yours: a real one
    emailAndPassword: { enabled: true },
    plugins: [jwt({ jwt: { issuer: baseURL, audience: "tidings", expirationTime: "10m" } })],
  });
