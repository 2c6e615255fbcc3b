export { createOwnUsers, isHeld, type OwnConnection, type OwnUser, type OwnUsers } from "../states/own-users.ts";
