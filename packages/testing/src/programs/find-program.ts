import { access, constants } from "node:fs/promises";
import { delimiter } from "node:path";

/** The folders of `PATH`. */
export const pathFolders = (): string[] => (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);

/** Whether a path is a file that this user may run. */
export const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
