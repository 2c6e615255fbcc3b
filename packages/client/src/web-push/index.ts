export { forgetWebPush, type ForgetWebPushOptions } from "./forget-web-push.ts";
export { webPushKeyOf } from "./storage-key.ts";
export { createWebPush, type WebPush, type WebPushClient, type WebPushOptions, type WebPushState } from "./web-push.ts";
