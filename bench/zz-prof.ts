// @ts-nocheck
import { startPostgres } from "@tidings/testing/postgres";
import { spawn } from "node:child_process";
import { startTwo, redisFor, withResources } from "./src/peers/start-peer.ts";
import { generate } from "./src/generator.ts";
import { setTimeout as sleep } from "node:timers/promises";
const main = new URL("../apps/server/src/main.ts", import.meta.url);
const secret = "a secret of the benchmark alone, 32 bytes and more";
const mode = process.argv[2] ?? "cpu";
const environment = {
  TIDINGS_JWT_SECRET: secret,
  TIDINGS_RATE_LIMIT: "off",
  LOG_LEVEL: "warn",
  ZMODE: mode,
  NODE_OPTIONS:
    mode === "deopt"
      ? "--import /tmp/deopt.mjs"
      : mode === "perfnode"
        ? "--perf-basic-prof --interpreted-frames-native-stack"
        : "--import /tmp/prof.mjs",
};
await using running = await withResources(async (resources) => {
  const redis = await redisFor(resources);
  const postgres = resources.use(
    await startPostgres({
      settings: {
        track_functions: "all",
        session_preload_libraries: "auto_explain",
        "auto_explain.log_min_duration": mode === "explain" ? "0" : "-1",
        "auto_explain.log_analyze": "on",
        "auto_explain.log_nested_statements": "on",
        "auto_explain.sample_rate": "0.02",
      } as any,
    }),
  );
  const env = { ...environment, DATABASE_URL: postgres.url, REDIS_URL: redis.url };
  const nodes = await startTwo(resources, main, env);
  (globalThis as any).pgUrl = postgres.url;
  return { nodes, redis, postgres, secret };
});
const nodePids = running.processes.filter((p) => p.part === "nodes").map((p) => p.pid);
const pgPid = running.processes.find((p) => p.part === "postgres")!.pid;
import pg from "../packages/postgres/node_modules/pg/lib/index.js"; // @ts-nocheck
const stats = async () => {
  const c = new pg.Client(process.env.PGU ?? (globalThis as any).pgUrl);
  await c.connect();
  const r = await c.query(
    "select xact_commit::int x, (select wal_records::int from pg_stat_wal) wr, (select wal_fpi::int from pg_stat_wal) fpi, (select wal_bytes::float8 from pg_stat_wal) wb, (select wal_sync::int from pg_stat_wal) ws, (select wal_write::int from pg_stat_wal) ww from pg_stat_database where datname='postgres'",
  );
  const f = await c.query(
    "select funcname f, calls::int, (total_time)::float8 t, self_time::float8 s from pg_stat_user_functions",
  );
  for (const r2 of f.rows) {
    r.rows[0]["t_" + r2.f] = r2.t * 1000;
    r.rows[0]["s_" + r2.f] = r2.s * 1000;
  }
  await c.end();
  return r.rows[0];
};
let s0: any, s1: any;
console.log("nodes", nodePids, "pg", pgPid, (globalThis as any).pgUrl);
const traffic: any = await generate(
  { dialect: "trpc", urls: running.urls, pids: running.processes.map((p) => p.pid), secret } as any,
  { kind: "direct", pairs: 50, inFlight: 4, warmUpMs: 3000, measureMs: 4000 } as any,
  async (mark) => {
    if (mark === "begin") {
      s0 = await stats();
      if (mode === "cpu" || mode === "count") for (const p of nodePids) process.kill(p, "SIGUSR2");
      if (mode === "strace")
        for (const p of nodePids)
          spawn("timeout", ["-s", "INT", "3", "strace", "-f", "-c", "-o", `/tmp/strace-${p}.txt`, "-p", String(p)], {
            stdio: "ignore",
          });
      if (mode === "perf")
        spawn("sh", ["-c", `perf record -o /tmp/pg.perf -F 2000 -g -p $(pgrep -P ${pgPid} -d,) -- sleep 3`], {
          stdio: "inherit",
        });
      if (mode === "perfnode")
        spawn("sh", ["-c", `perf record -o /tmp/node.perf -F 2000 -g -p ${nodePids.join(",")} -- sleep 3`], {
          stdio: "inherit",
        });
    } else {
      s1 = await stats();
    }
    if (mark !== "begin" && (mode === "cpu" || mode === "count")) {
      for (const p of nodePids) process.kill(p, "SIGUSR2");
      await sleep(1500);
    }
  },
);
console.log(
  traffic.count,
  traffic.cpuUs.map((x: number) => (x / traffic.count).toFixed(1)),
);
console.log(
  "per commit",
  Object.fromEntries(Object.keys(s0).map((k) => [k, ((s1[k] - (s0[k] ?? 0)) / traffic.count).toFixed(3)])),
);
await sleep(1500);
process.exit(0);
