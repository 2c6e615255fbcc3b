import { TidingsError } from "@tidings/core";

/**
 * What an application runs SQL with while its transaction is open:
 * - a client of `pg` after BEGIN, or anything with its `query(text, values)`
 * - `sql` of postgres.js within `sql.begin`
 * - `tx` of Drizzle within `db.transaction`, over either of these
 * - `trx` of Kysely and of Knex
 * - `tx` of Prisma within an interactive `prisma.$transaction`
 */
export type TransactionClient = PgLike | PostgresJsLike | DrizzleLike | KyselyLike | KnexLike | PrismaLike;

interface PgLike {
  query(text: string, values: unknown[]): PromiseLike<unknown>;
}
interface PostgresJsLike {
  unsafe(text: string, values: string[]): PromiseLike<unknown>;
}
interface DrizzleLike {
  execute(text: string): PromiseLike<unknown>;
}
interface KyselyLike {
  executeQuery(query: never): PromiseLike<unknown>;
}
interface KnexLike {
  raw(text: string, values: string[]): PromiseLike<unknown>;
}

interface PrismaLike {
  $queryRawUnsafe(text: string, ...values: string[]): PromiseLike<unknown>;
  $executeRawUnsafe(text: string): PromiseLike<unknown>;
}

/** A statement with one parameter, a text: `begin $1::text end`. */
export interface TextStatement {
  readonly begin: string;
  readonly end: string;
}

/** Runs one statement. */
type Run = (statement: TextStatement, value: string) => PromiseLike<unknown>;

const clients = "a client of pg, sql of postgres.js, tx of Drizzle or Prisma, or trx of Kysely or Knex";

const notOpen = (cause?: unknown): TidingsError =>
  new TidingsError(
    "BAD_REQUEST",
    "No transaction is open there, so the push would not be part of one: begin one, and give the client that has it open, not the pool",
    { cause },
  );

/**
 * Runs the statement in the transaction that is open on the client, and resolves with its rows.
 *
 * @throws {TidingsError} `BAD_REQUEST` if no transaction is open on it, or if it is nothing that does SQL. What the database
 * refuses comes as the client gives it.
 */
export async function runInTransaction(
  client: TransactionClient,
  { table, statement, value }: { readonly table: string; readonly statement: TextStatement; readonly value: string },
): Promise<readonly unknown[]> {
  const run = toRun(client);
  try {
    // PostgreSQL does this in a transaction only; the statement itself takes the same lock.
    await run({ begin: `LOCK TABLE ${table} IN ACCESS SHARE MODE`, end: "" }, "");
  } catch (error) {
    throw codeOf(error) === "25P01" ? notOpen(error) : error;
  }
  const answer = await run(statement, value);
  const rows: unknown = Array.isArray(answer) ? answer : (answer as { readonly rows?: unknown } | null)?.rows;
  if (!Array.isArray(rows)) throw new TypeError(`The client answered without rows: give ${clients}`);
  return rows;
}

/** A parameter travels as text: some drivers make JSON of what is to be JSON, text or not. */
function toRun(client: TransactionClient): Run {
  const given: Readonly<Record<string, unknown>> = Object(client);
  const has = (name: string): boolean => typeof given[name] === "function";

  if (has("$queryRawUnsafe")) {
    const prisma = client as PrismaLike;
    return (statement, value) =>
      statement.end === ""
        ? prisma.$executeRawUnsafe(statement.begin)
        : prisma.$queryRawUnsafe(numbered(statement), value);
  }
  if (has("unsafe")) {
    return (statement, value) => (client as PostgresJsLike).unsafe(numbered(statement), values(statement, value));
  }
  if (has("executeQuery")) {
    return (statement, value) => {
      const [sql, parameters] = [numbered(statement), values(statement, value)];
      const query = { kind: "RawNode", sqlFragments: [sql], parameters: [] };
      const compiled = { sql, parameters, query, queryId: { queryId: "tidings" } };
      return (client as { executeQuery(compiled: unknown): PromiseLike<unknown> }).executeQuery(compiled);
    };
  }
  // It takes text without parameters.
  if (has("execute")) {
    return ({ begin, end }, value) =>
      (client as DrizzleLike).execute(end === "" ? begin : `${begin}${toLiteral(value)}::text${end}`);
  }
  if (has("raw")) {
    return (statement, value) => {
      const { begin, end } = statement;
      return (client as KnexLike).raw(end === "" ? begin : `${begin}?::text${end}`, values(statement, value));
    };
  }
  if (has("query")) {
    return (statement, value) => (client as PgLike).query(numbered(statement), values(statement, value));
  }
  throw new TidingsError("BAD_REQUEST", `The push has nothing to run SQL with: give ${clients}`);
}

/** In quotes that no setting of the session reads in another way, and that are not in the text. */
function toLiteral(text: string): string {
  let tag = "tidings";
  while (text.includes(`$${tag}`)) tag += "_";
  return `$${tag}$${text}$${tag}$`;
}

/** Of the database's error, which some clients wrap. */
function codeOf(error: unknown): unknown {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const prismas = "meta" in at ? codeInMeta(at.meta) : undefined;
    if (prismas !== undefined) return prismas;
    if ("code" in at && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  }
  return undefined;
}

/** Prisma has a code of its own, and the database's beside it. */
function codeInMeta(meta: unknown): unknown {
  const { driverAdapterError } = (meta ?? {}) as { readonly driverAdapterError?: { readonly cause?: unknown } };
  return (driverAdapterError?.cause as { readonly originalCode?: unknown } | undefined)?.originalCode;
}

const numbered = ({ begin, end }: TextStatement): string => (end === "" ? begin : `${begin}$1::text${end}`);

const values = ({ end }: TextStatement, value: string): [] | [string] => (end === "" ? [] : [value]);
