import { serverUrlProblem, type ServerUrlForm } from "@tidings/channels";
import { secretProblem } from "@tidings/core";
import { fileOfUrl } from "@tidings/sqlite";
import { databaseUrlProblem } from "@tidings/postgres";
import { redisUrlProblem } from "@tidings/redis";
import { originProblem } from "@tidings/server";
import { existsSync } from "node:fs";
import { z } from "zod";

/** Reads the text of a variable. */
type Value<T> = z.ZodType<T, string>;

/** Calls per second and user, and how many may come at once. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** A SQLite file (or `:memory:`), or a PostgreSQL database. */
export type DatabaseLocation =
  | { readonly file: string }
  /** `pooler`: one in transaction mode stands before the server. */
  | { readonly postgresUrl: string; readonly pooler: boolean };

const notAPort = "is not a port number: give one from 0 (any free port) to 65535";

export const port: Value<number> = z
  .string()
  .regex(/^\d{1,5}$/, notAPort)
  .transform(Number)
  .refine((value) => value <= 65_535, notAPort);

export const database: Value<DatabaseLocation> = z.string().transform((url, context): DatabaseLocation => {
  if (/^file:./is.test(url)) {
    const given = fileOfUrl(url);
    if ("file" in given) return given;
    context.addIssue(given.problem);
    return z.NEVER;
  }
  if (/^postgres(ql)?:/i.test(url)) {
    const problem = databaseUrlProblem(url);
    if (problem === null) return { postgresUrl: url, pooler: false };
    context.addIssue(`is not understood. ${problem}`);
    return z.NEVER;
  }
  context.addIssue("is not understood: give file:data/tidings.db, say, or postgres://user:password@host/database");
  return z.NEVER;
});

export const redisUrl: Value<string> = z.string().transform((urls, context) => {
  const problem = redisUrlProblem(urls);
  if (problem !== null) context.addIssue(`is not understood. ${problem}`);
  return urls;
});

/** Of a mail server or a broker. There may be a password in it, which is not shown. */
export const serverUrl = (form: ServerUrlForm): Value<string> =>
  z.string().transform((url, context) => {
    const problem = serverUrlProblem(url, form);
    if (problem !== null) context.addIssue(`is not understood. ${problem}`);
    return url;
  });

export const secret: Value<string> = z.string().transform((text, context) => {
  const problem = secretProblem(text);
  if (problem !== null) context.addIssue(`${problem}: make one with openssl rand -base64 32`);
  return text;
});

const isHttpUrl = (value: string): boolean => /^https?:$/.test(URL.parse(value)?.protocol ?? "");

const hasPassword = (value: string): boolean => {
  const url = URL.parse(value);
  return url !== null && url.username + url.password !== "";
};

export const httpUrl: Value<string> = z
  .string()
  .refine(isHttpUrl, "is not a URL: give the https address of a JSON Web Key Set")
  .refine((url) => !hasPassword(url), "has a user name or a password in it, which no request can carry: take them out");

export const origins: Value<readonly string[] | "*"> = z.string().transform((list, context) => {
  if (list.trim() === "*") return "*" as const;
  const parts = list.split(",").map((part) => part.trim());
  for (const part of parts) {
    const problem = originProblem(part);
    if (problem !== null) context.addIssue(`has ${JSON.stringify(part)}, which ${problem}; * lets in all`);
  }
  return parts;
});

/** Items separated by commas; empty ones are dropped. */
export const list: Value<readonly string[]> = z.string().transform((text) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== ""),
);

const frameParent = /^('self'|https?:\/\/(\*\.)?[\w.-]+(:\d{1,5})?)$/;

/** Origins for the directive `frame-ancestors` of a Content Security Policy. */
export const frameParents: Value<readonly string[]> = list.refine(
  (items) => items.every((item) => frameParent.test(item)),
  "has an entry that is not an origin: give https://portal.example.com, say; several are separated by commas",
);

const headerName = /^[\w!#$%&'*+.^`|~-]+$/;

export const headerNames: Value<readonly string[]> = list.refine(
  (items) => items.every((item) => headerName.test(item)),
  "has an entry that is not the name of a header: give x-request-id, say; several are separated by commas",
);

export const rateLimit: Value<RateLimit | null> = z.string().transform((value, context) => {
  if (value === "off") return null;
  const [, rate, burst] = /^([1-9]\d{0,6})(?:\/([1-9]\d{0,6}))?$/.exec(value) ?? [];
  if (rate === undefined) {
    context.addIssue("is not understood: give calls per second, for example 100, or with a burst 100/300, or off");
    return z.NEVER;
  }
  return { perSecond: Number(rate), burst: burst === undefined ? 3 * Number(rate) : Number(burst) };
});

/** A whole number up to a bound, or `off`, which is `null`. */
export const countOrOff = (max: number, example: number): Value<number | null> =>
  z.string().transform((value, context) => {
    if (value === "off") return null;
    if (/^\d{1,9}$/.test(value) && Number(value) <= max) return Number(value);
    context.addIssue(`is not understood: give a whole number from 0 to ${max}, for example ${example}, or off`);
    return z.NEVER;
  });

const wholeNumber = (min: number, max: number): Value<number> =>
  z
    .string()
    .refine(
      (value) => /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max,
      `is not understood: give a whole number from ${min} to ${max}`,
    )
    .transform(Number);

export const groupMembers: Value<number> = wholeNumber(2, 100_000);
export const groupsByOne: Value<number> = wholeNumber(1, 5_000);

export const count = (max: number): Value<number> =>
  z
    .string()
    .refine(
      (value) => /^\d{1,9}$/.test(value) && Number(value) <= max,
      `is not understood: give a whole number from 0 to ${max}`,
    )
    .transform(Number);

/** Seconds, with or without an `s`; the value is in milliseconds. */
export const seconds = (min: number, max: number): Value<number> =>
  z.string().transform((value, context) => {
    const [, number] = /^(\d{1,6}(?:\.\d{1,3})?)\s*s?$/.exec(value.trim()) ?? [];
    const given = number === undefined ? Number.NaN : Number(number);
    if (given >= min && given <= max) return Math.round(given * 1_000);
    context.addIssue(`is not understood: give seconds from ${min} to ${max}`);
    return z.NEVER;
  });

/** What stands in keys, in the log and in other programs' lists. */
export const name: Value<string> = z
  .string()
  .max(64, "is too long: give at most 64 characters")
  .refine((text) => !/\p{Cc}/u.test(text), "has a control character, a line break perhaps: remove it");

export const modulePath = (what: string): Value<string> =>
  z.string().refine((path) => existsSync(path), `names a file that does not exist: give the path of ${what}`);

/** As it stands before every path: empty, or `/` and names. */
export const basePath: Value<string> = z.string().transform((path, context) => {
  const trimmed = path.replace(/\/+$/, "");
  if (/^(\/[\w.~-]+)*$/.test(trimmed) && !/\/\.{1,2}(\/|$)/.test(trimmed)) return trimmed;
  context.addIssue("is not a path: give /tidings, say, as it stands in the address before what the server answers");
  return z.NEVER;
});

export const onOff: z.ZodType<"on" | "off"> = z.enum(["on", "off"], {
  error: "is neither on nor off: give one of them",
});

const yes = new Set(["1", "true", "on", "yes"]);
const no = new Set(["0", "false", "off", "no"]);

export const flag: Value<boolean> = z.string().transform((value, context) => {
  const word = value.trim().toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  context.addIssue("is neither 1 nor 0: give one of them");
  return z.NEVER;
});
