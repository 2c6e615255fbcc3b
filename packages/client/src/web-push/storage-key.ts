/**
 * The key under which a browser remembers a user's address. As long as the storage has it, web push is on here: a page that finds nothing
 * there can do without {@link createWebPush} at its start.
 */
export const webPushKeyOf = (user: string): string => `tidings-web-push-${user}`;
