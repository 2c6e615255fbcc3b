import type { z } from "zod";
import { TidingsError } from "./errors.ts";

/** How zod keeps what a schema is made of. */
interface SchemaLike {
  readonly _zod: { readonly def: Readonly<Record<string, unknown>>; readonly check?: unknown };
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
// oxlint-disable-next-line no-underscore-dangle -- zod's own name
const isSchema = (value: unknown): value is SchemaLike => isObject(value) && "_zod" in value && isObject(value._zod);

const AsyncFunction: unknown = (async () => {}).constructor;
const isAsync = (value: unknown): boolean => typeof value === "function" && value.constructor === AsyncFunction;

/** What JSON has no form for, or loses on the way. */
const notJson: Readonly<Record<string, string>> = {
  map: "a Map has no JSON form: use z.record()",
  set: "a Set has no JSON form: use z.array()",
  bigint: "a bigint has no JSON form: use z.string()",
  date: "a Date has no JSON form, readers would get a string: use z.iso.datetime() or milliseconds",
  symbol: "a symbol has no JSON form",
  function: "a function has no JSON form",
  file: "a file has no JSON form",
  promise: "a promise is asynchronous",
};

/** Kinds of schemas of which it is known that what comes out of them is JSON, if that of their parts is. */
const plainKinds: ReadonlySet<unknown> = new Set(
  "string number int boolean literal enum null object array tuple record union intersection optional nullable default prefault catch readonly nonoptional lazy never undefined template_literal".split(
    " ",
  ),
);

/** Of a whole schema: nothing comes out of it, and nothing has no JSON form. */
const emptyKinds: ReadonlySet<unknown> = new Set(["undefined", "void", "never"]);

const isList = (kind: string): boolean => kind === "array" || kind === "tuple";

/** Kinds of schemas that let `undefined` through if what they are made of does. */
const passing: ReadonlySet<unknown> = new Set(["union", "nullable", "readonly"]);

function mayBeUndefined(schema: SchemaLike): boolean {
  // oxlint-disable-next-line no-underscore-dangle -- zod's own name
  const { type, options, innerType } = schema._zod.def;
  // one that is lazy may be made of itself: its values are looked at
  if (type === "optional" || type === "undefined" || type === "lazy") return true;
  const inside: readonly unknown[] = [options, innerType].flat();
  return passing.has(type) && inside.some((one) => isSchema(one) && mayBeUndefined(one));
}

/** Whether an item of a list may be `undefined`, which JSON makes `null`. */
function hasGaps(def: SchemaLike["_zod"]["def"]): boolean {
  const items: readonly unknown[] = [def["element"], def["items"], def["rest"]].flat();
  return items.some((item) => isSchema(item) && mayBeUndefined(item));
}

interface Findings {
  readonly problem: string | null;
  readonly isPlain: boolean;
}

/** Looks through a schema and what it is made of, except for what goes into a pipe: only what comes out of it is kept. */
function inspect(schema: SchemaLike): Findings {
  const seen = new Set<unknown>();
  let problem: string | null = null;
  let isPlain = true;
  const visit = (value: unknown, isInput: boolean): void => {
    if (isAsync(value)) problem ??= "it is asynchronous: look up what takes time before, and validate synchronously";
    if (!isObject(value) || seen.has(value)) return;
    seen.add(value);
    if (!isSchema(value)) {
      const isContainer = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
      if (isContainer) for (const part of Object.values(value)) visit(part, isInput);
      return;
    }
    // oxlint-disable-next-line no-underscore-dangle -- zod's own name
    const { def, check } = value._zod;
    if (isAsync(check)) visit(check, isInput);
    const kind = typeof def["type"] === "string" ? def["type"] : "check";
    if (!isInput) {
      if (Object.hasOwn(notJson, kind)) problem ??= notJson[kind] ?? null;
      if (kind !== "check" && !("check" in def && kind === "custom") && !plainKinds.has(kind) && kind !== "pipe")
        isPlain = false;
      if (isList(kind) && hasGaps(def)) isPlain = false;
    }
    if (kind === "lazy" && typeof def["getter"] === "function") visit((def["getter"] as () => unknown)(), isInput);
    for (const [name, part] of Object.entries(def)) visit(part, isInput || (kind === "pipe" && name === "in"));
  };
  // oxlint-disable-next-line no-underscore-dangle -- zod's own name
  if (emptyKinds.has(schema._zod.def["type"])) problem = "nothing comes out of it: use z.null(), or z.object({})";
  visit(schema, false);
  return { problem, isPlain };
}

/** Throws a `TypeError` for what is no schema of zod 4, for one that is asynchronous, or of which JSON could not keep what comes out. */
export function checkSchema(name: string, schema: z.core.$ZodType): void {
  const { problem } = isSchema(schema)
    ? inspect(schema)
    : { problem: "it is not a schema of zod 4: make it with `z` of zod 4 or newer, or of its zod/mini" };
  if (problem !== null) throw new TypeError(`The schema of ${name} cannot be used: ${problem}`);
}

/** Where the schema says nothing of it (`z.any()`), what makes its own JSON may do so. */
const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === Object.prototype || prototype === null || typeof (value as { toJSON?: unknown }).toJSON === "function"
  );
};

function oddPart(value: unknown, path: string): string | null {
  if (typeof value === "bigint" || typeof value === "function" || typeof value === "symbol")
    return `${path} is a ${typeof value}`;
  if (typeof value === "number" && !Number.isFinite(value)) return `${path} is ${value}`;
  if (!isObject(value)) return null;
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      const odd = item === undefined ? `${path}[${i}] is undefined` : oddPart(item, `${path}[${i}]`);
      if (odd !== null) return odd;
    }
    return null;
  }
  if (!isPlainObject(value)) return `${path} is a ${value.constructor?.name ?? "special object"}`;
  for (const [key, part] of Object.entries(value)) {
    const odd = oddPart(part, `${path}.${key}`);
    if (odd !== null) return odd;
  }
  return null;
}

const surelyPlain = new WeakMap<z.core.$ZodType, boolean>();

function isSurelyPlain(schema: z.core.$ZodType): boolean {
  const known = surelyPlain.get(schema);
  if (known !== undefined) return known;
  const { isPlain } = inspect(schema as unknown as SchemaLike);
  surelyPlain.set(schema, isPlain);
  return isPlain;
}

/**
 * Refuses a value that came out of a schema and that JSON would not keep as it is (a Map would become `{}`). Of most schemas it is
 * known that they let none through: then the value is not looked at.
 */
export function requireJson(name: string, schema: z.core.$ZodType, value: unknown): void {
  if (isSurelyPlain(schema)) return;
  let odd: string | null;
  try {
    odd = oddPart(value, name);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause; // the stack
    throw new TidingsError("BAD_REQUEST", `${name} is nested too deeply, or contains itself`, { cause });
  }
  if (odd === null) return;
  throw new TidingsError("BAD_REQUEST", `${odd}, which has no JSON form: send plain data`);
}
