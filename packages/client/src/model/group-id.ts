/** Whether a conversation's id is a group's, as the server makes them: a test compares the two. */
export const isGroupId = (conversationId: string): boolean => /^g[0-9a-z]{20}$/.test(conversationId);
