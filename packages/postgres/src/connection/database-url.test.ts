import { Socket } from "node:net";
import { Pool } from "pg";
import { expect, test } from "vitest";
import { databaseUrlProblem, parseDatabaseUrl, toDatabaseAddress } from "./database-url.ts";

const stream = (): Socket => new Socket();

const configOf = (url: string) => parseDatabaseUrl(url).config;

test("a URL names a server, a database and who logs in, or a socket", () => {
  expect(parseDatabaseUrl("postgres://app:p%23a%2Fs%3Fs%40@db.example:5433/shop")).toEqual({
    name: "db.example:5433/shop",
    config: { host: "db.example", port: 5433, user: "app", password: "p#a/s?s@", database: "shop" },
  });
  expect(configOf("postgresql://[::1]/shop?user=app&port=7")).toEqual({
    host: "::1",
    port: 7,
    user: "app",
    database: "shop",
  });
  const socket = { host: "/run/postgresql", database: "shop" };
  expect(configOf("postgres:///shop?host=/run/postgresql")).toEqual(socket);
  expect(configOf("postgres://%2Frun%2Fpostgresql/shop")).toEqual(socket);
  expect(configOf("postgres://app:pw@/shop?host=/run/postgresql")).toEqual({ ...socket, user: "app", password: "pw" });
  expect(
    configOf("postgres://h/shop?options=-c%20work_mem%3D1MB&application_name=x&target_session_attrs=read-write"),
  ).toEqual({
    host: "h",
    database: "shop",
    options: "-c work_mem=1MB",
    application_name: "x",
  });
});

test("sslmode means what it means to libpq", () => {
  const ssl = (query: string) => configOf(`postgres://h/d?${query}`).ssl;
  const ca = `sslrootcert=${import.meta.filename}`;
  expect(configOf("postgres://h/d")).not.toHaveProperty("ssl");
  expect(ssl("sslmode=disable")).toBe(false);
  expect(ssl("sslmode=require")).toEqual({ rejectUnauthorized: false });
  const ownCa = { ca: expect.stringContaining("sslmode means"), checkServerIdentity: expect.any(Function) };
  expect(ssl(`sslmode=require&${ca}`)).toEqual(ownCa);
  expect(ssl(`sslmode=verify-ca&${ca}`)).toEqual(ownCa);
  expect(ssl(`sslmode=verify-full&${ca}`)).toEqual({ ca: expect.any(String) });
  expect(ssl("sslmode=verify-full")).toEqual({});
  expect(ssl("sslmode=verify-full&sslrootcert=system")).toEqual({});
  expect(ssl("ssl=true")).toEqual({});
  expect(configOf("postgres://h/d?sslmode=require&channel_binding=require").enableChannelBinding).toBe(true);
});

test("a password that ends the URL early is to be percent-encoded, and is not shown", () => {
  for (const password of [
    "se#cret",
    "se/cret",
    "se?cret",
    "12#cret",
    "12/cret",
    "12?cret",
    "c@se/cret",
    "#cret",
    "%zzcret",
  ]) {
    const problem = databaseUrlProblem(`postgres://app:${password}@host/shop`);
    expect(problem).toContain("percent-encode the password");
    expect(problem).not.toContain("cret");
  }
});

test("a password among the parameters is not shown, whatever is wrong with the others", () => {
  for (const parameters of [
    "password=abc@defsecret&sslmode=prefer",
    "password=abc&defsecret",
    "defsecret=1&password=abc",
    "sslmode=prefer&password=abc?x@defsecret",
    "password=defsecret&ssl=yes",
  ]) {
    for (const place of ["h/d", "app:x@h/d", "app@h/d#"]) {
      const problem = databaseUrlProblem(`postgres://${place}?${parameters}`);
      expect(problem).toContain("is not understood");
      expect(problem).not.toContain("secret");
    }
  }
});

test("what is not understood is refused with what to give instead", () => {
  const problems = {
    "": "postgres://user:password@host",
    "mysql://h/d": "postgres://user:password@host",
    "postgres:///shop": "?host=/run/postgresql",
    "postgres://a,b/shop": "several hosts",
    "postgres://h/d#x": "nothing may follow a #",
    "postgres://h/d?pgbouncer=true": "the parameter pgbouncer is unknown",
    "postgres://h/d?ssl=yes": "ssl=yes is neither true nor false",
    "postgres://h/d?ssl=require": "ssl=require is neither true nor false",
    "postgres://h/d?sslmode=require&sslrootcert=system": "give verify-full",
    "postgres://h/d?sslmode=verify-ca&sslrootcert=system": "give verify-full",
    "postgres://h/d?port=abc": '"abc" is not a port',
    "postgres://h:0/d": '"0" is not a port',
    "postgres://h/d?sslmode=prefer": "disable, require, verify-ca or verify-full",
    "postgres://h/d?sslmode=verify-ca": "sslrootcert",
    "postgres://h/d?sslmode=verify-full&sslrootcert=/nowhere.pem": "sslrootcert cannot be read (ENOENT)",
    "postgres://h/d?client_encoding=latin1": "client_encoding must be utf8",
    "postgres://h/d?target_session_attrs=standby": "read-write",
  };
  for (const [url, problem] of Object.entries(problems)) expect(databaseUrlProblem(url)).toContain(problem);
});

test("the settings of a pool are read name by name, its hidden password included", () => {
  const pool = new Pool({ host: "db.example", port: 5433, user: "app", password: "secret", database: "shop" });
  const { name, config } = toDatabaseAddress(pool.options);
  expect(config).toEqual({ host: "db.example", port: 5433, user: "app", password: "secret", database: "shop" });
  expect(name).toBe("db.example:5433/shop");
  expect(toDatabaseAddress(new Pool({ user: "app", stream }).options).config.stream).toBe(stream);
  const byUrl = new Pool({ connectionString: "postgres://app:secret@h/shop?sslmode=require" });
  expect(toDatabaseAddress(byUrl.options)).toEqual(parseDatabaseUrl("postgres://app:secret@h/shop?sslmode=require"));
});

test("options of other clients are refused: pg would go to localhost", () => {
  const ofPostgresJs = { host: ["db.example"], port: [5432], database: "shop" };
  const ofTypeOrm = { type: "postgres", url: "postgres://db.example/shop" };
  for (const options of [ofPostgresJs, ofTypeOrm]) {
    expect(() => toDatabaseAddress(options as never)).toThrow(/not those of pg/);
  }
});
