import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { attacks } from "../attack/attacks.ts";
import { prepare } from "../attack/prepare.ts";
import { reachAttacks } from "../attack/reach-attacks.ts";
import type { Target as AttackTarget } from "../attack/target.ts";
import type { Random } from "./random.ts";
import type { Target } from "./target.ts";

/** Somebody who does their worst beside the clients of a run, within what the servers allow. */
export interface Assault {
  /** Begins some attacks side by side; resolves with what ends them. */
  begin(random: Random): { readonly names: readonly string[]; readonly end: () => Promise<void> };
}

/** With the limits that a server has by default: without them nothing would hold it back. */
export const limitedVariables: Readonly<Record<string, string>> = { TIDINGS_RATE_LIMIT: "100/300" };

const sideBySide = 3;
const conversations = 300;

/** Gives the attacker a past first. */
export async function prepareAssault(servers: Target): Promise<Assault> {
  const attacker = {
    urls: servers.ports.map((port) => `http://127.0.0.1:${port}`),
    userId: "mallory",
    token: await servers.token("mallory"),
    peer: "peer",
    peerToken: await servers.token("peer"),
  };
  const target: AttackTarget = { ...attacker, groups: await prepare(attacker, conversations) };
  // the servers of a run have no channels
  const names = Object.keys(attacks).filter((name) => !(name in reachAttacks));
  return {
    begin(random) {
      const chosen = random.shuffled(names).slice(0, sideBySide);
      const program = fileURLToPath(new URL("../attack/attacker.ts", import.meta.url));
      const child = fork(program, [JSON.stringify(target), ...chosen]);
      const abandon = (): void => void child.kill("SIGKILL");
      process.once("exit", abandon);
      return {
        names: chosen,
        async end() {
          process.off("exit", abandon);
          if (child.exitCode !== null || child.signalCode !== null) return;
          const exited = once(child, "exit");
          child.kill("SIGKILL");
          await exited;
        },
      };
    },
  };
}
