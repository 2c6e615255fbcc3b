import type { Channel } from "@tidings/core";
import { toResult } from "../http/to-result.ts";
import type { Named } from "../named.ts";
import { createRobot, type RobotAddress, type RobotOptions, toText } from "./robot.ts";

/** `&`, `<` and `>` mean something in Slack's text. */
const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Makes a channel to incoming webhooks of Slack. The provider allows one message a second for each. */
export const slackRobot = <const Name extends string = "slack">(
  options: RobotOptions & Named<Name> = {},
): Channel<RobotAddress, Name> =>
  createRobot(
    {
      name: "slack" as Name,
      origin: "https://hooks.slack.com",
      path: "/services/",
      perMinute: 60,
      toBody: (rendered) => ({ text: escape(toText(rendered)) }),
      toResult,
    },
    options,
  );
