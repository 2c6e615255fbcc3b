import type { Channel } from "@tidings/core";
import { expectTypeOf, test } from "vitest";
import { email, type EmailAddress, expo, slackRobot, webPush, weComRobot, type WebPushOptions } from "./index.ts";

declare const webPushOptions: WebPushOptions;
declare const nameFromTheEnvironment: string;
const mail = { smtp: "smtp://localhost", from: "noreply@example.com" };

test("a channel's name is a literal: that of its kind, or the one it is given", () => {
  expectTypeOf(email(mail)).toEqualTypeOf<Channel<EmailAddress, "email">>();
  expectTypeOf(email({ ...mail, name: "invoices" }).name).toEqualTypeOf<"invoices">();
  expectTypeOf(webPush(webPushOptions).name).toEqualTypeOf<"webPush">();
  expectTypeOf(expo().name).toEqualTypeOf<"expo">();
  expectTypeOf([weComRobot(), weComRobot({ name: "sales" }), slackRobot()].map(({ name }) => name)).toEqualTypeOf<
    ("weComRobot" | "sales" | "slack")[]
  >();
  expectTypeOf(weComRobot({ name: nameFromTheEnvironment }).name).toEqualTypeOf<string>();
});

test("any channel is a channel", () => {
  expectTypeOf(email(mail)).toExtend<Channel>();
  expectTypeOf(weComRobot({ name: "sales" })).toExtend<Channel>();
});
