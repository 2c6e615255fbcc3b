import { access, constants } from "node:fs/promises";
import { delimiter } from "node:path";

/** The folders of `PATH`. */
export const pathFolders = (): string[] => (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);

export const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
