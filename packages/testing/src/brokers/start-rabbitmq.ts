import { execFile, spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "../programs/free-port.ts";
import { startBroker, type TestBroker } from "./broker-process.ts";
import { findBroker } from "./find-broker.ts";

const run = promisify(execFile);

/** The programs themselves: what stands in PATH changes the user, and runs a node for the whole machine. */
const wanted = {
  folders: ["/usr/lib/rabbitmq/bin", "/opt/rabbitmq/sbin"],
  package: "rabbitmq-server",
};

export interface TestRabbitMq extends TestBroker {
  /** Runs `rabbitmqctl`. */
  control(...args: readonly string[]): Promise<void>;
}

const configuration = (port: number): string => `
listeners.tcp.1 = 127.0.0.1:${port}
loopback_users = none
log.console = true
log.console.level = info
log.file = false
`;

/**
 * Starts a real RabbitMQ, without plugins. `kill` and `restart` keep what is durable.
 *
 * @throws {Error} that says how to get RabbitMQ, or with its log if it did not start
 */
export async function startRabbitMq(): Promise<TestRabbitMq> {
  const [program, controller, folder, port, nodePort, namesPort] = await Promise.all([
    findBroker({ ...wanted, program: "rabbitmq-server" }),
    findBroker({ ...wanted, program: "rabbitmqctl" }),
    mkdtemp(join(tmpdir(), "tidings-rabbitmq-")),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const inFolder = (name: string): string => join(folder, name);
  await writeFile(inFolder("rabbitmq.conf"), configuration(port));
  await writeFile(inFolder("plugins"), "[].");
  const env = {
    ...process.env,
    HOME: folder, // Erlang keeps its cookie there
    ERL_EPMD_ADDRESS: "127.0.0.1",
    ERL_EPMD_PORT: String(namesPort),
    RABBITMQ_CONFIG_FILE: inFolder("rabbitmq.conf"),
    RABBITMQ_CONF_ENV_FILE: "/dev/null",
    RABBITMQ_DIST_PORT: String(nodePort),
    RABBITMQ_ENABLED_PLUGINS_FILE: inFolder("plugins"),
    RABBITMQ_FEATURE_FLAGS_FILE: inFolder("feature-flags"),
    RABBITMQ_LOG_BASE: inFolder("log"),
    RABBITMQ_MNESIA_BASE: inFolder("data"),
    RABBITMQ_NODENAME: `tidings-${port}@localhost`,
    RABBITMQ_PID_FILE: inFolder("pid"),
    RABBITMQ_PLUGINS_EXPAND_DIR: inFolder("expanded"),
    detached: "yes", // the script becomes the server, so that signals reach it
  };
  // Erlang's register of names would otherwise be started as a service that outlives the test.
  const names = spawn("epmd", ["-port", String(namesPort), "-address", "127.0.0.1"], { stdio: "ignore" });
  const broker = await startBroker({
    name: "RabbitMQ",
    program,
    args: [],
    env,
    folder,
    url: `amqp://guest:guest@127.0.0.1:${port}`,
    port,
    ready: "Server startup complete",
    companion: names,
  });
  return {
    ...broker,
    async control(...args) {
      await run(controller, args, { env });
    },
  };
}
