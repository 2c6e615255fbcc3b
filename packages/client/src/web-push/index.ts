export { createWebPush, type WebPush, type WebPushClient, type WebPushOptions, type WebPushState } from "./web-push.ts";
