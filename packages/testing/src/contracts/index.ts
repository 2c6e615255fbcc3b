export { chatsContract, type ChatsContractOptions } from "./chats-contract.ts";
export { fanoutContract, type FanoutContractOptions, type FanoutFixture, type OpenFanout } from "./fanout-contract.ts";
export { type MovableFixture, moveContract, type MoveContractOptions, type OpenMovableStore } from "./move-contract.ts";
export {
  type OpenPresence,
  presenceContract,
  type PresenceContractOptions,
  type PresenceFixture,
} from "./presence-contract.ts";
export { repliesToManyReactions } from "./store/replies-fixture.ts";
export {
  type OpenStore,
  outletContract,
  reachContract,
  storeContract,
  type StoreContractOptions,
  type StoreFixture,
} from "./store-contract.ts";
