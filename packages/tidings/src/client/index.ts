export {
  type ChatListeners,
  createTidings,
  type FollowOptions,
  type Pushes,
  type TidingsInBrowser,
  type TidingsInBrowserOptions,
} from "./create-tidings.ts";
export { TidingsClientError } from "@tidings/client";
