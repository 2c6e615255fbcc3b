import { type Channel, type ChannelResult, type Rendered, TidingsError } from "@tidings/core";
import { z } from "zod";
import { createHttp, type Http, type HttpAnswer, type HttpOptions } from "../http/create-http.ts";
import type { Named } from "../named.ts";
import { createPace } from "./pace.ts";

/** A robot of a team chat: its webhook's URL, which is a secret, and what its owner calls it. */
export interface RobotAddress {
  readonly url: string;
  /** The secret that signs messages, if the robot has one. */
  readonly secret?: string | undefined;
  readonly label?: string | undefined;
}

/** How robots of one kind are reached. */
export interface RobotOptions extends HttpOptions {
  /** Where the URLs of robots must lead. Default: the provider. */
  readonly origin?: string;
}

/** What tells one kind of robot from another. */
export interface RobotKind<Name extends string> {
  readonly name: Name;
  readonly origin: string;
  /** What the path of a webhook begins with. */
  readonly path: string;
  /** How many messages one robot takes in a minute. */
  readonly perMinute: number;
  toBody(rendered: Rendered, address: RobotAddress): object;
  /** The URL that is asked, where it is not the webhook's own. */
  toUrl?(url: URL, address: RobotAddress): URL;
  toResult(answer: HttpAnswer): ChannelResult;
}

const addressSchema = z.object({
  url: z.url().max(1_000),
  secret: z.string().min(1).max(200).optional(),
  label: z.string().max(100).optional(),
});

/** As a line of plain text: what a robot shows everywhere. */
export const toText = ({ title, body, url }: Rendered): string =>
  [title, body, url].filter((line) => line !== undefined && line !== "").join("\n");

/** A channel of robots. Each gets no more messages in a minute than its provider takes: the others wait for their turn. */
export function createRobot<Name extends string>(
  kind: RobotKind<Name>,
  options: RobotOptions & Named<Name>,
): Channel<RobotAddress, Name> {
  const origin = options.origin ?? kind.origin;
  const http: Http = createHttp(options);
  const pace = createPace({ limit: kind.perMinute, windowMs: 60_000 });
  return {
    name: options.name ?? kind.name,

    toAddress(value) {
      const parsed = addressSchema.safeParse(value);
      const url = parsed.success ? new URL(parsed.data.url) : null;
      if (!parsed.success || !url || url.origin !== origin || !url.pathname.startsWith(kind.path)) {
        throw new TidingsError("BAD_REQUEST", `Not a webhook of this kind: its URL begins with ${origin}${kind.path}`);
      }
      return parsed.data;
    },
    idOf: ({ url }) => url,
    labelOf: ({ label }) => label ?? `${kind.name} robot`,

    async send({ address, rendered }, signal) {
      const waitMs = pace.take(address.url);
      if (waitMs > 0) {
        const reason = `the robot has had ${kind.perMinute} messages in a minute`;
        return { result: "later", reason, retryAfterMs: waitMs, waits: "address" };
      }
      const url = new URL(address.url);
      const answer = await http.ask({
        url: kind.toUrl?.(url, address) ?? url,
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify(kind.toBody(rendered, address)),
        signal,
      });
      const result = kind.toResult(answer);
      // providers limit each robot by itself
      return result.result === "later" ? { ...result, waits: "address" } : result;
    },
    close: () => http.close(),
  };
}
