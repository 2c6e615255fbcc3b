import {
  type Channel,
  type ChatMessagePush,
  chatMessagePushType,
  type ReachedPush,
  type ReachOptions,
  type ReachPlan,
  type Rendered,
  toWhen,
  type WhenText,
} from "@tidings/core";
import { z } from "zod";
import type { AnyTidingsDefinition } from "./definition.ts";
import type { PushReach, Reaching, ToRender } from "./push-reach.ts";

/**
 * Where a schema's own definition keeps its reach. zod hands that on to what is chained to the schema (`describe`, `refine`), and another
 * copy of this package finds it: an application's definition may come with one of its own.
 */
const reachKey = Symbol.for("tidings.reach");

type Def = z.core.$ZodTypeDef & {
  readonly [reachKey]?: PushReach<never>;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly out?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly left?: z.core.$ZodType;
  readonly right?: z.core.$ZodType;
  readonly getter?: () => z.core.$ZodType;
};

// oxlint-disable-next-line no-underscore-dangle -- zod's own name
const defOf = (schema: z.core.$ZodType): Def => schema._zod.def;

const reachOf = (schema: z.core.$ZodType): PushReach<never> | undefined => defOf(schema)[reachKey];

/**
 * Whether what `push` returned is within an optional schema, a transformed one, an array, a union, or another that is made of it. Not
 * within an object, a tuple or a record: there it is a part of other data. One lazy schema is looked into, none within it: they may go on
 * without end.
 */
function wrapsReached(schema: z.core.$ZodType, isInLazy = false): boolean {
  const { innerType, in: from, out, element, options = [], left, right, getter } = defOf(schema);
  const isReached = (inner: z.core.$ZodType | undefined, inLazy = isInLazy): boolean =>
    inner !== undefined && (reachOf(inner) !== undefined || wrapsReached(inner, inLazy));
  const inners = [innerType, from, out, element, ...options, left, right];
  return inners.some((inner) => isReached(inner)) || (!isInLazy && isReached(getter?.(), true));
}

/**
 * A push type that also reaches users outside of the application. What is chained to it (`describe`, `meta`, `refine`, `check`) keeps
 * that. So does what is made of an object with other fields (`extend`, `pick`, `omit`, `partial`), and `render` is then given data that it
 * was not written for: for a `render` of its own, change the schema first and call `push` last. What wraps the result (`optional`,
 * `transform`, `array`, `or`, `and`) is refused at the start: wrap the schema first.
 *
 * @example
 * "comment.created": push(z.object({ postId: z.string(), by: z.string() }), {
 *   category: "comments",
 *   channels: { webPush: "now", email: { after: "10m" } },
 * })
 * @throws TypeError if a time is not valid: the message says which
 */
export function push<S extends z.core.$ZodType, const ChannelName extends string>(
  schema: S,
  reach: PushReach<z.output<S>, ChannelName>,
): S & Reaching<ChannelName> {
  toPlan(reach);
  // a copy: one schema may serve two types that go different ways. As descriptors: zod works out some properties when they are needed
  const properties = Object.getOwnPropertyDescriptors<object>(defOf(schema));
  const def = Object.defineProperties({}, { ...properties, [reachKey]: { value: reach, enumerable: true } });
  return z.core.clone(schema, def as S["_zod"]["def"], { parent: true });
}

/** Names that the compiler knows. */
type Known<Name extends string> = string extends Name ? never : Name;

/** The channels that a definition names, as far as the compiler knows them. */
export type ChannelsOf<D extends AnyTidingsDefinition> =
  | { [T in keyof D["pushes"]]: D["pushes"][T] extends Reaching<infer Name> ? Known<Name> : never }[keyof D["pushes"]]
  | (D extends Reaching<infer Name> ? Known<Name> : never);

/** The compiler's message if a channel is missing that the definition names. */
export interface ChannelNotGiven<Name extends string> {
  readonly "the definition names a channel that is not given": Name;
}

/** No constraint if a server is given all channels that a definition names; otherwise a type that `channels` cannot have. */
export type RequireChannels<D extends AnyTidingsDefinition, Given extends string> = [
  Exclude<ChannelsOf<D>, Given>,
] extends [never]
  ? unknown
  : { readonly channels: ChannelNotGiven<Exclude<ChannelsOf<D>, Given>> };

function toPlan({ category, channels, mandatory = false }: PushReach<never>): ReachPlan {
  if (!/^[\w.-]{1,64}$/u.test(category)) {
    throw new TypeError(`The category ${JSON.stringify(category)} is not 1–64 of letters, digits and _ . -`);
  }
  const entries = Object.entries<WhenText | undefined>(channels);
  return {
    category,
    mandatory,
    channels: Object.fromEntries(entries.flatMap(([name, when]) => (when === undefined ? [] : [[name, toWhen(when)]]))),
  };
}

/** Everything a definition says about channels, as a hub takes it. */
export interface ReachSettings<ChannelName extends string = string> extends Partial<
  Pick<
    ReachOptions,
    "unsubscribeUrl" | "confirmUrl" | "everyMs" | "leaseMs" | "paceMs" | "concurrency" | "maxAddresses"
  >
> {
  readonly channels: readonly Channel<unknown, ChannelName>[];
  /** A user's language (BCP 47: `en-US`). Default `en`. */
  readonly localeOf?: (userId: string) => string | Promise<string>;
  /** How a user is called, in texts about messages. Default: their id. */
  readonly nameOf?: (userId: string) => string | Promise<string>;
  /** The page where a push is about: where a click leads. Default: none. */
  readonly urlOf?: (push: ReachedPush) => string | undefined;
}

/**
 * Joins a definition with the channels that a server has.
 *
 * @throws TypeError if the definition names a channel that is not among them, uses a category both as mandatory and not, or wraps what
 * `push` returned
 */
export function createReachOptions<D extends AnyTidingsDefinition, ChannelName extends string>(
  definition: D,
  settings: ReachSettings<ChannelName> & RequireChannels<D, ChannelName>,
): ReachOptions {
  const {
    channels,
    localeOf = () => "en",
    nameOf = (id) => id,
    urlOf = () => undefined,
    ...rest
  }: ReachSettings = settings;
  const reaches = new Map<string, PushReach<never>>();
  for (const [type, schema] of Object.entries<z.core.$ZodType>(definition.pushes)) {
    const reach = reachOf(schema);
    if (reach) reaches.set(type, reach);
    else if (wrapsReached(schema)) {
      throw new TypeError(
        `The push type ${type} would go out nowhere: what push() returned is wrapped there. Call push() last`,
      );
    }
  }
  if (definition.messages) reaches.set(chatMessagePushType, definition.messages);
  const plans = new Map([...reaches].map(([type, reach]) => [type, toPlan(reach)]));
  checkPlans(plans, new Set(channels.map(({ name }) => name)));

  async function renderOne(channel: string, one: ReachedPush, locale: string): Promise<Rendered> {
    const { render } = reaches.get(one.type) ?? {};
    const own = render?.[channel as never] ?? render?.["default" as never];
    const url = urlOf(one);
    const link = url === undefined ? {} : { url };
    if (own) {
      const { data, sentAtMs } = one;
      return { ...link, ...(own as (given: ToRender<unknown>) => Rendered)({ data, sentAtMs, locale }) };
    }
    if (one.type === chatMessagePushType) {
      const { from, excerpt, count } = one.data as ChatMessagePush;
      const name = await nameOf(from);
      return { ...link, title: count > 1 ? `${name} (${count})` : name, body: excerpt };
    }
    const { title, body } = (one.data ?? {}) as { title?: unknown; body?: unknown };
    return {
      ...link,
      title: typeof title === "string" ? title : one.type,
      body: typeof body === "string" ? body : "",
    };
  }

  return {
    ...rest,
    channels,
    planOf: (type) => plans.get(type) ?? null,
    plans: [...new Map([...plans.values()].map((plan) => [plan.category, plan])).values()],
    async render({ channel, userId, pushes, more }) {
      const locale = await localeOf(userId);
      const all = await Promise.all(pushes.map((one) => renderOne(channel, one, locale)));
      const [only] = all;
      if (only && all.length === 1 && more === 0) return only;
      return renderSeveral(pushes, all, { locale, more, nameOf });
    },
    renderConfirmation: ({ url }) => ({
      title: "Confirm this address",
      body: "Open this link to get notifications here. If you did not ask for it, ignore this message.",
      url,
    }),
  };
}

function checkPlans(plans: ReadonlyMap<string, ReachPlan>, offered: ReadonlySet<string>): void {
  const mandatory = new Map<string, boolean>();
  for (const [type, plan] of plans) {
    for (const channel of Object.keys(plan.channels)) {
      if (!offered.has(channel)) {
        throw new TypeError(
          `The push type ${type} goes out on ${channel}, and this server has no such channel: give it one`,
        );
      }
    }
    if ((mandatory.get(plan.category) ?? plan.mandatory) !== plan.mandatory) {
      throw new TypeError(
        `The category ${plan.category} has types that are mandatory and others that are not: use two`,
      );
    }
    mandatory.set(plan.category, plan.mandatory);
  }
}

/** `3 unread messages from Ann and Ben`, or `3 notifications`, and a line for each. */
async function renderSeveral(
  pushes: readonly ReachedPush[],
  all: readonly Rendered[],
  {
    locale,
    more,
    nameOf,
  }: { readonly locale: string; readonly more: number } & Required<Pick<ReachSettings, "nameOf">>,
): Promise<Rendered> {
  const messages = pushes.filter(({ type }) => type === chatMessagePushType).map(({ data }) => data as ChatMessagePush);
  const lines = all.map(({ title, body }) => (body === "" ? title : `${title}: ${body}`));
  const body = [...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join("\n");
  const [first] = all;
  const urls = new Set(all.map(({ url }) => url));
  const link = urls.size === 1 && first?.url !== undefined ? { url: first.url } : {};
  if (messages.length < pushes.length) return { ...link, title: `${pushes.length + more} notifications`, body };
  const count = messages.reduce((sum, message) => sum + message.count, 0);
  const names = await Promise.all([...new Set(messages.map(({ from }) => from))].map(async (from) => nameOf(from)));
  const from = listFormatOf(locale).format(names.slice(0, 5));
  return { ...link, title: `${count} unread messages from ${from}`, body };
}

/** In English for a language that is none: `en_US`, say, as operating systems write it. */
function listFormatOf(locale: string): Intl.ListFormat {
  try {
    return new Intl.ListFormat(locale, { type: "conjunction" });
  } catch {
    return new Intl.ListFormat("en", { type: "conjunction" });
  }
}
