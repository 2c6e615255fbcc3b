import type { Channel } from "@tidings/core";
import { createHmac } from "node:crypto";
import { toResultByCode } from "../http/to-result.ts";
import type { Named } from "../named.ts";
import { createRobot, type RobotAddress, type RobotOptions, toText } from "./robot.ts";

function signatureOf({ secret }: RobotAddress): object {
  if (secret === undefined) return {};
  const timestamp = String(Math.floor(Date.now() / 1000));
  return { timestamp, sign: createHmac("sha256", `${timestamp}\n${secret}`).digest("base64") };
}

/** Feishu reads `<at user_id="all">` in a text as a mention, and has no way to escape it: what people wrote must not call a whole group. */
const withoutMentions = (text: string): string => text.replaceAll(/<(?=\s*at\b)/giu, "＜");

/** Makes a channel to robots of Feishu and Lark groups. The provider allows 100 messages a minute for each robot. */
export const feishuRobot = <const Name extends string = "feishu">(
  options: RobotOptions & Named<Name> = {},
): Channel<RobotAddress, Name> =>
  createRobot(
    {
      name: "feishu" as Name,
      origin: "https://open.feishu.cn",
      path: "/open-apis/bot/v2/hook/",
      perMinute: 100,
      toBody: (rendered, address) => ({
        ...signatureOf(address),
        msg_type: "text",
        content: { text: withoutMentions(toText(rendered)) },
      }),
      toResult: (answer) =>
        toResultByCode(answer, { sent: 0, gone: [19_001], later: [11_232] }, ["code", "StatusCode"]),
    },
    options,
  );
