import type { Channel } from "@tidings/core";
import { toResultByCode } from "../http/to-result.ts";
import type { Named } from "../named.ts";
import { createRobot, type RobotAddress, type RobotOptions, toText } from "./robot.ts";

/** 2,048 bytes of UTF-8. */
const maxBytes = 2_048;

function cut(text: string): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  return `${Buffer.from(text)
    .subarray(0, maxBytes - 6)
    .toString("utf8")
    .replace(/�$/u, "")}…`;
}

/** WeCom reads `<@id>` as a mention, and has no way to escape it: what people wrote must not call others of the group. */
const withoutMentions = (text: string): string => text.replaceAll("<@", "＜@");

/** Makes a channel to robots of WeCom groups. The provider allows 20 messages a minute for each robot. */
export const weComRobot = <const Name extends string = "weComRobot">(
  options: RobotOptions & Named<Name> = {},
): Channel<RobotAddress, Name> =>
  createRobot(
    {
      name: "weComRobot" as Name,
      origin: "https://qyapi.weixin.qq.com",
      path: "/cgi-bin/webhook/send",
      perMinute: 20,
      toBody: (rendered) => ({ msgtype: "text", text: { content: cut(withoutMentions(toText(rendered))) } }),
      toResult: (answer) =>
        toResultByCode(answer, { sent: 0, gone: [93_000], later: [-1, 45_009, 45_033] }, ["errcode"]),
    },
    options,
  );
