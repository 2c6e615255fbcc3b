import type { ChatEvent, ChatFeedEvent, Conversation, FeedEntry, Message, Role } from "@tidings/core";

/** Calls of groups, by the names that they have in the journal. */
export interface CircleCalls {
  readonly "group.create": {
    readonly input: { readonly key: string; readonly members: readonly string[] };
    readonly output: { readonly conversationId: string };
  };
  readonly "group.send": {
    readonly input: { readonly conversationId: string; readonly nonce: string; readonly text: string };
    readonly output: { readonly seq: number };
  };
  readonly "group.edit": {
    readonly input: {
      readonly conversationId: string;
      readonly seq: number;
      readonly nonce: string;
      readonly text: string;
    };
    readonly output: { readonly version: number };
  };
  readonly "group.delete": {
    readonly input: { readonly conversationId: string; readonly seq: number };
    readonly output: object;
  };
  readonly "group.react": {
    readonly input: {
      readonly conversationId: string;
      readonly seq: number;
      readonly reaction: string;
      readonly on: boolean;
    };
    readonly output: object;
  };
  readonly "group.add": {
    readonly input: { readonly conversationId: string; readonly userId: string; readonly history: "all" | "none" };
    readonly output: object;
  };
  readonly "group.remove": {
    readonly input: { readonly conversationId: string; readonly userId: string };
    readonly output: object;
  };
  readonly "group.read": {
    readonly input: { readonly conversationId: string; readonly seq: number };
    readonly output: { readonly seq: number };
  };
}

/** How a group is in the end, and what each user can see of it. */
export interface CircleState {
  readonly groupId: string;
  readonly epoch: string;
  /** The whole feed, as its keeper has it, who was in the group from its beginning. */
  readonly log: readonly FeedEntry<ChatFeedEvent>[];
  readonly members: readonly { readonly userId: string; readonly role: Role }[];
  /** Who was in it once, or is. */
  readonly views: readonly CircleView[];
}

export interface CircleView {
  readonly userId: string;
  readonly conversation: Conversation;
  /** The history, from the first message that they can see. */
  readonly messages: readonly Message[];
  /** What the feed has for them from where their time in the group began. */
  readonly entries: readonly FeedEntry<ChatFeedEvent>[];
}

export type CircleLine =
  /** `groupId`: the only one it asked for; `null`: all. */
  | {
      readonly kind: "circle stream";
      readonly stream: string;
      readonly userId: string;
      readonly groupId: string | null;
    }
  /** `groupId`: in whose feed the id is; `null`: in the user's own. */
  | {
      readonly kind: "circle event";
      readonly stream: string;
      readonly groupId: string | null;
      readonly id: string;
      readonly event: ChatEvent;
    }
  /** The reader has no position any more, or begins without one. */
  | { readonly kind: "circle stream from the head"; readonly stream: string }
  | { readonly kind: "circle open at the end"; readonly stream: string }
  | { readonly kind: "circle final"; readonly state: CircleState };
