import { createServerProcess } from "./server-process.ts";

/** How the server is set up. */
export interface StartRedisOptions {
  /** Settings of redis.conf. By default nothing is written to disk, so a server that was restarted is empty. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A real Redis server on a free port of 127.0.0.1, with a temporary folder. */
export interface TestRedis extends AsyncDisposable {
  /** It stays the same over restarts. */
  readonly url: string;
  readonly port: number;
  /** `null` while the server is down. */
  readonly pid: number | null;
  /** Ends the server at once with SIGKILL, as a crash does. */
  kill(): Promise<void>;
  /**
   * Starts the server again on the same port. It is empty unless persistence was set up. If it is running, it is killed
   * first.
   */
  restart(): Promise<void>;
  /** From now on the server keeps its connections but does not answer (SIGSTOP), until it is resumed or killed. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

const inMemory = { save: "", appendonly: "no" };

/**
 * Starts a Redis server. `redis-server` is looked for in `PATH`, and installed if possible.
 *
 * @throws {Error} that says how to get Redis, or with the server's log if it did not start
 */
export async function startRedis({ settings = {} }: StartRedisOptions = {}): Promise<TestRedis> {
  const server = await createServerProcess({ ...inMemory, ...settings });
  await server.start();
  let stopping: Promise<void> | null = null;
  return {
    url: `redis://127.0.0.1:${server.port}`,
    port: server.port,
    get pid() {
      return server.pid;
    },
    kill: () => server.kill(),
    async restart() {
      await server.kill();
      await server.start();
    },
    pause: () => server.pause(),
    resume: () => server.resume(),
    stop: () => (stopping ??= server.stop()),
    [Symbol.asyncDispose]: () => (stopping ??= server.stop()),
  };
}
