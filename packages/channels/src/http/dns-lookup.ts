import { promises } from "node:dns";
import type { FindAddresses } from "./private-addresses.ts";

/** A resolver reads once which name servers there are, so it is made anew from time to time. */
const renewAfterMs = 60_000;

/** With one name server it gives up after 7 s: each try takes twice as long as the one before. */
const createResolver = (): promises.Resolver => new promises.Resolver({ timeout: 1_000, tries: 3 });

/**
 * Asks name servers alone, for names that users choose. What the system does for others occupies a thread until it gives up, and there
 * are two for the whole process: names whose servers do not answer would keep everything else from being resolved. The system's hosts
 * file and search domains do not count here.
 */
export function createDnsLookup(newResolver: () => promises.Resolver = createResolver): FindAddresses {
  let resolver = newResolver();
  let renewAtMs = performance.now() + renewAfterMs;

  return async (hostname) => {
    if (performance.now() >= renewAtMs) {
      resolver = newResolver();
      renewAtMs = performance.now() + renewAfterMs;
    }
    const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
    const addresses = answers.flatMap((answer, of) =>
      answer.status === "fulfilled" ? answer.value.map((address) => ({ address, family: of === 0 ? 4 : 6 })) : [],
    );
    // most names have addresses of one kind
    const failed = answers.find((answer) => answer.status === "rejected");
    if (addresses.length === 0 && failed) throw failed.reason;
    return addresses;
  };
}
