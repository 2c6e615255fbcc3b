import type { Rendered, WhenText } from "@tidings/core";

/** What a renderer is given of one push. */
export interface ToRender<Data> {
  readonly data: Data;
  readonly sentAtMs: number;
  /** A language tag; `en` unless the application says otherwise. */
  readonly locale: string;
}

/** Where pushes of a type go besides the application, and how they read there. */
export interface PushReach<Data = unknown, ChannelName extends string = string> {
  /** Users choose by category what reaches them where. */
  readonly category: string;
  readonly channels: { readonly [Name in ChannelName]?: WhenText };
  /** Preferences, quiet hours and unsubscribe links do not hold for it: an invoice, say. Default `false`. */
  readonly mandatory?: boolean;
  /** What a person reads, by channel; `default` for the channels that have no own. Without any: the title and body of the data, if it has them. */
  readonly render?: { readonly [Name in NoInfer<ChannelName> | "default"]?: (push: ToRender<Data>) => Rendered };
}

/** Says which channels its pushes use: the compiler compares them with those that a server is given. */
export interface Reaching<ChannelName extends string> {
  readonly "~channels"?: ChannelName;
}
