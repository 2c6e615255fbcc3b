import type { IncomingMessage, ServerResponse } from "node:http";
import { signToken } from "tidings";

/** Anyone may be anyone: put your own sign-in here before others can reach this server. */
export async function signIn(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const user = new URL(req.url ?? "", "http://localhost").searchParams.get("user")?.slice(0, 50) ?? "";
  if (user.trim() === "") {
    res.writeHead(400).end("Who is it? Ask for /token?user=…");
    return;
  }
  const token = await signToken({ secret: process.env.SECRET ?? "", userId: user, expiresInSeconds: 10 * 60 });
  res.writeHead(200, { "content-type": "text/plain", "cache-control": "no-store" }).end(token);
}
