import type { ConversationId } from "@tidings/core";
import type { Joint } from "./known-joints.ts";

/** Goes to these channels of users, or to joint ones that stand for some of them. */
export interface Message {
  readonly channels: readonly string[];
  readonly text: string;
  readonly copies: number;
  /** `null`: its copies are not a group's. */
  readonly groupId: ConversationId | null;
  readonly joints: readonly Joint[];
}

/** What lua/publish.lua takes. */
export interface PublishScript {
  readonly keys: readonly string[];
  readonly args: readonly string[];
  /** By joint channel. */
  readonly groupOf: ReadonlyMap<string, ConversationId>;
}

/** Joint channels in one script. Without the others everything arrives as well, only more often. */
const maxJoints = 2_000;

/** Goes on after 9 with the characters that follow. If it were too few, the user's channel would have a copy as well. */
const toDigit = (count: number): string => String.fromCharCode(48 + Math.min(count, 70));

/** `isOwn`: whether the publisher listens to a channel, and so has the copy. */
export function toPublishScript(messages: readonly Message[], isOwn: (channel: string) => boolean): PublishScript {
  const names: string[] = [];
  const jointNames: string[] = [];
  const jointArguments: string[] = [];
  const texts: string[] = [];
  const groupOf = new Map<string, ConversationId>();
  let [served, same] = ["", ""];
  for (const { channels, text, groupId, joints } of messages) {
    const used = jointNames.length + joints.length > maxJoints ? [] : joints;
    const isRepeated = text === texts.at(-1);
    if (!isRepeated) texts.push(text);
    for (const { channel, mask } of used) {
      jointNames.push(channel);
      jointArguments.push(String(texts.length), String(names.length + 1), mask);
      groupOf.set(channel, groupId ?? "");
    }
    let i = 0;
    for (const channel of channels) {
      let listeners = isOwn(channel) ? 1 : 0;
      for (const { mask } of used) if (mask[i] === "1") listeners += 1;
      names.push(channel);
      served += toDigit(listeners);
      same += isRepeated || i > 0 ? "1" : "0";
      i += 1;
    }
  }
  return { keys: [...names, ...jointNames], args: [served, same, ...jointArguments, ...texts], groupOf };
}
