import { startPostgres, type TestPostgres } from "@tidings/testing/postgres";
import { execFile } from "node:child_process";
import { chmod, chown, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgresStore } from "../open-postgres-store.ts";
import { createTestStores } from "../../test/test-store.ts";

let postgres: TestPostgres;
let ca: string;
let sockets: string;
beforeAll(async () => {
  sockets = await mkdtemp(join(tmpdir(), "tidings-sockets-"));
  await chmod(sockets, 0o777); // the server may run as another user
  postgres = await startPostgres({ settings: { unix_socket_directories: sockets } });
});
afterAll(async () => {
  await postgres.stop();
  await rm(sockets, { recursive: true });
});

const run = (program: string, ...args: string[]) => promisify(execFile)(program, args);

const file = (name: string): string => join(postgres.folder, name);

async function query(text: string): Promise<void> {
  const client = new Client({ connectionString: postgres.url, ssl: false });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** A certificate for 127.0.0.1 that a CA of its own has signed; the server shows it to who asks for TLS. */
async function switchOnTls(): Promise<void> {
  ca = file("ca.pem");
  await writeFile(file("names"), "subjectAltName=IP:127.0.0.1");
  const request = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  await run("openssl", ...request, "-x509", "-subj", "/CN=Test CA", "-keyout", file("ca.key"), "-out", ca);
  await run("openssl", ...request, "-subj", "/CN=server", "-keyout", file("server.key"), "-out", file("server.csr"));
  const signed = ["x509", "-req", "-CA", ca, "-CAkey", file("ca.key"), "-extfile", file("names")];
  await run("openssl", ...signed, "-in", file("server.csr"), "-out", file("server.pem"));
  const { uid, gid } = await stat(file("data"));
  await Promise.all(["server.key", "server.pem"].map((name) => chown(file(name), uid, gid)));
  await run("chmod", "600", file("server.key"));
  for (const [name, value] of Object.entries({ ssl_cert_file: "server.pem", ssl_key_file: "server.key" })) {
    await query(`ALTER SYSTEM SET ${name} = '${file(value)}'`);
  }
  await query("ALTER SYSTEM SET ssl = on");
  await query("SELECT pg_reload_conf()");
}

/** `local` rules stay as they are. */
async function demandTls(): Promise<void> {
  const rules = join(postgres.folder, "data", "pg_hba.conf");
  await writeFile(rules, (await readFile(rules, "utf8")).replaceAll(/^host /gm, "hostssl "));
  await query("SELECT pg_reload_conf()");
}

const open = async (parameters: string): Promise<string> => {
  const store = await openPostgresStore({ url: `${postgres.url}?${parameters}`, schema: "encrypted" });
  await store.ping();
  await store.close();
  return "open";
};

const tls = (advice: string | RegExp) => ({ reason: "tls", message: expect.stringMatching(advice) });

test("encryption is what the URL asks for, and what is missing for it is said in its terms", async () => {
  await expect(open("sslmode=require")).rejects.toMatchObject(
    tls("it has no TLS: switch it on there, or give sslmode=disable"),
  );
  await switchOnTls();
  await expect.poll(() => open("sslmode=require").catch(String)).toBe("open");
  await expect(open("sslmode=verify-full")).rejects.toMatchObject(tls("name the CA with sslrootcert="));
  await expect(open(`sslmode=verify-full&sslrootcert=${ca}`)).resolves.toBe("open");
  await expect(open(`sslmode=verify-ca&sslrootcert=${ca}`)).resolves.toBe("open");
  await expect(open(`sslmode=require&sslrootcert=${ca}`)).resolves.toBe("open");
  const other = join(postgres.folder, "other.pem");
  await run(
    "openssl",
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-subj",
    "/CN=x",
    "-keyout",
    join(postgres.folder, "other.key"), // not /dev/null: openssl changes the mode of what it writes a key to
    "-out",
    other,
  );
  for (const mode of ["require", "verify-ca", "verify-full"]) {
    await expect(open(`sslmode=${mode}&sslrootcert=${other}`)).rejects.toMatchObject(tls("is not trusted"));
  }
  await demandTls();
  await expect.poll(() => open("").catch(String)).toMatch(/demand TLS: add sslmode=verify-full/);
  await expect(open("sslmode=disable")).rejects.toMatchObject(tls("may demand TLS"));
  await expect(open(`sslmode=verify-full&sslrootcert=${ca}`)).resolves.toBe("open");
});

test("a database that cannot hold every text is refused at the start, with what to do", async () => {
  await using stores = createTestStores();
  for (const encoding of ["LATIN1", "SQL_ASCII"]) {
    const name = `${stores.schema}_${encoding.toLowerCase()}`;
    await stores.query(`CREATE DATABASE ${name} ENCODING '${encoding}' LOCALE 'C' TEMPLATE template0`);
    try {
      const opening = openPostgresStore({ url: stores.url.replace(/\/postgres$/, `/${name}`) });
      await expect(opening).rejects.toMatchObject({
        reason: "unsupported",
        message: expect.stringMatching(`encoding ${encoding}.*createdb --encoding=UTF8 --template=template0`),
      });
    } finally {
      await stores.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  }
});
