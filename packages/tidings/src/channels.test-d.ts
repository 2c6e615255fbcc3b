import type { Channel } from "@tidings/core";
import { expectTypeOf, test } from "vitest";
import { z } from "zod";
import {
  type ChannelNotGiven,
  createTidings,
  defineTidings,
  jwt,
  push,
  type RequireChannels,
  type TidingsOptions,
} from "./index.ts";

/** As the functions of `@tidings/channels` are. */
declare function webPush<const Name extends string = "webPush">(options?: {
  readonly name?: Name;
}): Channel<{ readonly endpoint: string }, Name>;
declare function email<const Name extends string = "email">(options?: {
  readonly name?: Name;
}): Channel<{ readonly email: string }, Name>;
declare const channelsOfTheEnvironment: readonly Channel[];

const authenticate = jwt({ secret: "" });
const comment = z.object({ postId: z.string(), by: z.string() });
const definition = defineTidings({
  pushes: {
    "comment.created": push(comment, { category: "comments", channels: { webPush: "now", email: { after: "10m" } } }),
    "order.shipped": z.object({ orderId: z.string() }),
  },
  messages: { category: "chat", channels: { sales: "now" } },
});

test("all channels that a definition names have to be given", () => {
  const sales = webPush({ name: "sales" });
  void createTidings({ definition, authenticate, channels: [webPush(), email(), sales] });
  void createTidings({ definition, authenticate, channels: [sales, email(), webPush(), email({ name: "more" })] });
  void createTidings({
    definition,
    authenticate,
    // @ts-expect-error -- a channel of a push is missing
    channels: [webPush(), sales],
  });
  void createTidings({
    definition,
    authenticate,
    // @ts-expect-error -- the channel of messages is missing
    channels: [webPush(), email()],
  });
  // @ts-expect-error -- all are missing
  void createTidings({ definition, authenticate });
});

test("what the compiler says names the channel that is missing", () => {
  expectTypeOf<RequireChannels<typeof definition, "webPush" | "sales">>().toEqualTypeOf<{
    readonly channels: ChannelNotGiven<"email">;
  }>();
});

test("channels that only the environment knows are looked at when the server starts", () => {
  void createTidings({ definition, authenticate, channels: channelsOfTheEnvironment });
  const options: TidingsOptions<typeof definition> = { definition, authenticate };
  void createTidings(options);
});

test("a definition that names no channel needs none, and may be given some", () => {
  void createTidings({ authenticate });
  void createTidings({ authenticate, channels: [email()] });
  const plain = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });
  void createTidings({ definition: plain, authenticate });
  void createTidings({ definition: plain, authenticate, channels: [email()] });
});

test("an application's own procedures keep their types beside channels", async () => {
  const channels = [webPush(), email(), email({ name: "sales" })];
  const tidings = await createTidings({
    definition,
    authenticate,
    channels,
    procedures: (t) => ({ rate: t.procedure.query(() => 1.1) }),
  });
  void tidings.push({ to: "bob", type: "comment.created", data: { postId: "1", by: "ann" } });
  // @ts-expect-error -- the data of another push
  void tidings.push({ to: "bob", type: "order.shipped", data: { postId: "1", by: "ann" } });
  expectTypeOf(tidings.router.createCaller).parameter(0).not.toBeAny();
});

test("what is rendered is typed by the push's data and by the channels that it names", () => {
  push(comment, {
    category: "comments",
    channels: { webPush: "now", email: { digest: "08:00" } },
    render: {
      webPush: ({ data, locale }) => {
        expectTypeOf(data).toEqualTypeOf<{ postId: string; by: string }>();
        expectTypeOf(locale).toBeString();
        return { title: data.by, body: data.postId };
      },
      // @ts-expect-error -- the data has no such field
      email: ({ data }) => ({ title: data.author, body: "" }),
      default: ({ data }) => ({ title: data.by, body: "" }),
    },
  });
  push(comment, {
    category: "comments",
    channels: { webPush: "now" },
    // @ts-expect-error -- it does not go out there
    render: { email: () => ({ title: "", body: "" }) },
  });
  // @ts-expect-error -- not a time
  push(comment, { category: "comments", channels: { webPush: "soon" } });
});

test("a definition reads well where it is shown", () => {
  expectTypeOf(definition.pushes["comment.created"]["~channels"]).toEqualTypeOf<"webPush" | "email" | undefined>();
  expectTypeOf(definition["~channels"]).toEqualTypeOf<"sales" | undefined>();
});
