import type { ServerProcess } from "./server-process.ts";

/** A past: `line 1`, `line 2` and so on, from somebody who is not at a window. */
export async function writeMessages(
  { url }: ServerProcess,
  { from, to, count }: { readonly from: string; readonly to: string; readonly count: number },
): Promise<void> {
  const session = await fetch(`${url}/demo/session`, { method: "POST", body: JSON.stringify({ name: from }) });
  const { token } = (await session.json()) as { token: string };
  for (let i = 1; i <= count; i += 1) {
    const response = await fetch(`${url}/trpc/chat.send`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ to, content: { text: `line ${i}` }, nonce: `line-${i}` }),
    });
    if (!response.ok) throw new Error(`line ${i} was not taken: ${await response.text()}`);
  }
}
