import type { Channel } from "@tidings/core";
import { createHmac } from "node:crypto";
import { toResultByCode } from "../http/to-result.ts";
import type { Named } from "../named.ts";
import { createRobot, type RobotAddress, type RobotOptions, toText } from "./robot.ts";

/** A robot with a secret takes only what carries a signature of the time. */
function signed(url: URL, { secret }: RobotAddress): URL {
  if (secret === undefined) return url;
  const timestamp = String(Date.now());
  const sign = createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64");
  const asked = new URL(url);
  asked.searchParams.set("timestamp", timestamp);
  asked.searchParams.set("sign", sign);
  return asked;
}

/** Makes a channel to robots of DingTalk groups. The provider allows 20 messages a minute for each robot. */
export const dingTalkRobot = <const Name extends string = "dingTalk">(
  options: RobotOptions & Named<Name> = {},
): Channel<RobotAddress, Name> =>
  createRobot(
    {
      name: "dingTalk" as Name,
      origin: "https://oapi.dingtalk.com",
      path: "/robot/send",
      perMinute: 20,
      toBody: (rendered) => ({ msgtype: "text", text: { content: toText(rendered) } }),
      toUrl: signed,
      toResult: (answer) =>
        toResultByCode(answer, { sent: 0, gone: [300_001, 400_101], later: [-1, 130_101, 410_100] }, ["errcode"]),
    },
    options,
  );
