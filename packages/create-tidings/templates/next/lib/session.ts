import { createHmac, timingSafeEqual } from "node:crypto";

// Anyone may be anyone: put your own sign-in here (Better Auth, Auth.js, …) before others can reach this server.

const secret = () => {
  const { SECRET = "" } = process.env;
  if (SECRET.length < 32)
    throw new Error("Set SECRET to at least 32 random characters; for this machine it is in .env");
  return SECRET;
};

const signatureOf = (text: string) => createHmac("sha256", secret()).update(text).digest();

/** What the cookie holds. */
export function sessionOf(user: string): string {
  const text = Buffer.from(user).toString("base64url");
  return `${text}.${signatureOf(text).toString("base64url")}`;
}

/** Whose session it is; `null` if it is nobody's. */
export function userOf(session: string | undefined): string | null {
  const [text = "", signature = ""] = (session ?? "").split(".");
  const given = Buffer.from(signature, "base64url");
  const right = signatureOf(text);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return Buffer.from(text, "base64url").toString();
}
