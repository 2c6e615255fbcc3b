import type { ConversationId, UserId } from "@tidings/core";

/** What a node tells another one that publishes to a group: on which channel it takes what is for these users of its own. */
export interface JointNews {
  readonly from: string;
  readonly groupId: ConversationId;
  readonly channel: string;
  readonly userIds: readonly UserId[];
}

/** In place of a user: no user id has a control character. */
export const nodeChannel = (nodeId: string): string => `\u0001node:${nodeId}`;

export const toNews = (news: JointNews): string => JSON.stringify(news);

/** @throws if it is not what {@link toNews} makes */
export function parseNews(text: string): JointNews {
  const news = JSON.parse(text) as Partial<JointNews> | null;
  const isNews = [news?.from, news?.groupId, news?.channel].every((field) => typeof field === "string");
  if (!isNews || !Array.isArray(news?.userIds)) throw new TypeError("Not what a node tells of its channels");
  return news as JointNews;
}
