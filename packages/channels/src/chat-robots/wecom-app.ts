import type { Channel } from "@tidings/core";
import { z } from "zod";
import { createAccessToken } from "../http/access-token.ts";
import { createHttp, type HttpOptions } from "../http/create-http.ts";
import { readCode, readObject, toResultByCode } from "../http/to-result.ts";
import type { Named } from "../named.ts";
import { readAddress } from "../read-address.ts";
import { toText } from "./robot.ts";

/** A member of the company, by their id in WeCom. */
export interface WeComUser {
  readonly weComUserId: string;
}

/** The application in WeCom. */
export interface WeComAppOptions extends HttpOptions {
  readonly corpId: string;
  readonly agentId: number;
  /** The application's secret. */
  readonly secret: string;
  /** Default: the provider. */
  readonly origin?: string;
}

/** Ids begin with a letter or digit: `@all` is the whole company, and `|` separates several. */
const addressSchema = z.object({ weComUserId: z.string().regex(/^[a-z\d][\w.@-]{0,63}$/iu) });

/** The access token is wrong, or has ended. */
const tokenCodes = new Set([40_014, 41_001, 42_001]);

/** WeCom reads `<a href="…">` as a link, and has no way to escape it: what people wrote must not lead where nobody sees. */
const withoutLinks = (text: string): string => text.replaceAll(/<(?=\s*a\b)/giu, "＜");

/** Makes a channel from a WeCom application to single members of the company. */
export function weComApp<const Name extends string = "weCom">(
  options: WeComAppOptions & Named<Name>,
): Channel<WeComUser, Name> {
  const { corpId, agentId, secret, origin = "https://qyapi.weixin.qq.com" } = options;
  const http = createHttp(options);

  const token = createAccessToken(async () => {
    const url = new URL("/cgi-bin/gettoken", origin);
    url.searchParams.set("corpid", corpId);
    url.searchParams.set("corpsecret", secret);
    const { text } = await http.ask({ url, method: "GET", signal: new AbortController().signal });
    const { access_token: text_, expires_in: seconds, errmsg } = readObject(text);
    if (typeof text_ !== "string" || typeof seconds !== "number") {
      throw new Error(
        `WeCom gave no access token (${typeof errmsg === "string" ? errmsg : "no reason"}): check the secret`,
      );
    }
    return { token: text_, lifetimeMs: seconds * 1000 };
  });

  return {
    name: options.name ?? ("weCom" as Name),
    // colleagues' ids are easy to guess
    needsProof: true,

    toAddress: (value) => readAddress(addressSchema, value, "Not a member's id: give { weComUserId }"),
    idOf: ({ weComUserId }) => weComUserId,
    labelOf: ({ weComUserId }) => weComUserId,

    async send({ address, rendered }, signal) {
      for (let attempt = 1; ; attempt += 1) {
        const held = await token.get();
        const url = new URL("/cgi-bin/message/send", origin);
        url.searchParams.set("access_token", held);
        const answer = await http.ask({
          url,
          headers: { "content-type": "application/json; charset=utf-8" },
          body: JSON.stringify({
            touser: address.weComUserId,
            msgtype: "text",
            agentid: agentId,
            text: { content: withoutLinks(toText(rendered)) },
          }),
          signal,
        });
        const code = readCode(answer.text, ["errcode"]);
        if (code !== null && tokenCodes.has(code) && attempt === 1) {
          token.drop(held);
          continue;
        }
        const invalid = readObject(answer.text)["invaliduser"];
        if (code === 0 && typeof invalid === "string" && invalid !== "") {
          return { result: "gone", reason: `WeCom does not know the member ${invalid}` };
        }
        return toResultByCode(answer, { sent: 0, gone: [60_111, 81_013], later: [-1, 45_009] }, ["errcode"]);
      }
    },
    close: () => http.close(),
  };
}
