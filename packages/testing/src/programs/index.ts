export { isProgram, pathFolders } from "./find-program.ts";
export { freePort } from "./free-port.ts";
export { installPackages } from "./install-packages.ts";
