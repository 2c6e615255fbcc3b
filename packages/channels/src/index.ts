export { type HttpOptions } from "./http/create-http.ts";
export type { Named } from "./named.ts";
export { email, type EmailAddress, type EmailOptions } from "./email/email.ts";
export { webhook, type WebhookAddress, type WebhookOptions } from "./webhook/webhook.ts";
export { systemWebhook, type SystemWebhookOptions } from "./webhook/system-webhook.ts";
export { createVapidKeys, type VapidKeys } from "./web-push/vapid.ts";
export { webPush, type WebPushAddress, type WebPushOptions, type WebPushPayload } from "./web-push/web-push.ts";
export { type RobotAddress, type RobotOptions } from "./chat-robots/robot.ts";
export { dingTalkRobot } from "./chat-robots/dingtalk-robot.ts";
export { feishuRobot } from "./chat-robots/feishu-robot.ts";
export { slackRobot } from "./chat-robots/slack-robot.ts";
export { weComApp, type WeComAppOptions, type WeComUser } from "./chat-robots/wecom-app.ts";
export { weComRobot } from "./chat-robots/wecom-robot.ts";
export { apns, type ApnsAddress, type ApnsOptions } from "./phones/apns.ts";
export { expo, type ExpoAddress, type ExpoOptions } from "./phones/expo.ts";
export { fcm, type FcmAddress, type FcmOptions } from "./phones/fcm.ts";
export { serverUrlProblem, type ServerUrlForm } from "./server-url.ts";
export {
  createReachLinks,
  type LinkAnswer,
  type LinkRequest,
  type ReachLinks,
  type ReachLinksOptions,
} from "./links/reach-links.ts";
