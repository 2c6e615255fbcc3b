import type { ChannelMessage } from "@tidings/core";
import { createHash } from "node:crypto";

/** Names a message to those who get it: a repetition has the same, and no other message does, even after a restore. SHA-256. */
export const digestOf = ({ epoch, key }: Pick<ChannelMessage<unknown>, "epoch" | "key">): Buffer =>
  createHash("sha256").update(`${epoch}:${key}`).digest();
