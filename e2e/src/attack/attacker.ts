import { attacks } from "./attacks.ts";
import type { Target } from "./target.ts";

/** The process that attacks: `node attacker.ts <target as JSON> <attack> …`, until it is ended. */
const [target = "", ...names] = process.argv.slice(2);
const { signal } = new AbortController();
// what the server breaks off is tried again, and nothing of it is news
process.on("uncaughtException", () => {});
process.on("unhandledRejection", () => {});
setInterval(() => {}, 60_000); // until it is ended, whatever becomes of its connections
await Promise.all(
  names.map((name) => {
    const attack = attacks[name];
    if (!attack) throw new RangeError(`There is no attack ${name}: ${Object.keys(attacks).join(", ")}`);
    return attack.run(JSON.parse(target) as Target, signal);
  }),
);
