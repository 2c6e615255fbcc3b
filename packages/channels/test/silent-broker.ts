import type { Inlet, Outlet } from "@tidings/core";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { pushEvent } from "./deliver-events.ts";
import { within } from "./within.ts";

/**
 * Closes an inlet and an outlet while they connect to a broker that says nothing.
 *
 * @returns what the inlet reported
 */
export async function closeBesideSilence(
  connect: (host: string) => { readonly inlet: Inlet; readonly outlet: Outlet },
): Promise<readonly unknown[]> {
  await using silent = createServer((socket) => void socket.on("error", () => undefined).resume());
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const connected = once(silent, "connection");
  const { inlet, outlet } = connect(`127.0.0.1:${(silent.address() as AddressInfo).port}`);
  const reported: unknown[] = [];
  inlet.start({ push: () => Promise.reject(new Error("nothing comes")), onError: (error) => reported.push(error) });
  const giveUp = new AbortController();
  const delivered = outlet.deliver(pushEvent("bob", 1), giveUp.signal);
  await connected;
  giveUp.abort();
  await within(10_000, Promise.all([inlet.close(), outlet.close?.(), delivered])); // connecting may take 60 s
  return reported;
}
