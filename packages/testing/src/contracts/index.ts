export { type OpenStore, storeContract, type StoreContractOptions, type StoreFixture } from "./store-contract.ts";
