import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../programs/free-port.ts";
import { startBroker, type TestBroker } from "./broker-process.ts";
import { findBroker } from "./find-broker.ts";

const wanted = { program: "mosquitto", folders: ["/usr/sbin"], package: "mosquitto" };

/** `user root`: it would otherwise become a user who cannot write into the folder. */
const configuration = (port: number, folder: string): string => `
listener ${port} 127.0.0.1
allow_anonymous true
user root
persistence true
persistence_location ${folder}/
max_queued_messages 0
log_dest stderr
`;

/**
 * Starts a real MQTT broker, Mosquitto, that accepts any client. It writes its sessions to disk when it is shut down,
 * so a `kill` loses what it has acknowledged, as in production.
 *
 * @throws {Error} that says how to get Mosquitto, or with its log if it did not start
 */
export async function startMosquitto(): Promise<TestBroker> {
  const [program, folder, port] = await Promise.all([
    findBroker(wanted),
    mkdtemp(join(tmpdir(), "tidings-mosquitto-")),
    freePort(),
  ]);
  const path = join(folder, "mosquitto.conf");
  await writeFile(path, configuration(port, folder));
  return startBroker({
    name: "Mosquitto",
    program,
    args: ["-c", path],
    folder,
    url: `mqtt://127.0.0.1:${port}`,
    port,
    ready: "running",
  });
}
