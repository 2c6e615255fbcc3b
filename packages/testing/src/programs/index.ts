export { isProgram, pathFolders } from "./find-program.ts";
export { installPackages } from "./install-packages.ts";
