import { type ChildProcess, execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Ends a process and its children with SIGKILL and waits until all are gone. The sessions of PostgreSQL are process groups
 * of their own, so a signal to the server's group does not reach them.
 */
export async function killTree(parent: ChildProcess): Promise<void> {
  parent.kill("SIGSTOP"); // no new children while the old ones are counted
  const children = (await listProcesses()).filter(({ ppid }) => ppid === parent.pid).map(({ pid }) => pid);
  parent.kill("SIGKILL");
  for (const pid of children) killIfThere(pid);
  const anyIsLeft = async () => (await listProcesses()).some(({ pid, dead }) => !dead && children.includes(pid));
  while (await anyIsLeft());
}

/** `dead`: it has ended, and its parent has not noticed yet. */
async function listProcesses(): Promise<{ pid: number; ppid: number; dead: boolean }[]> {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,stat="]);
  return stdout.split("\n").map((line) => {
    const [pid, ppid, state = ""] = line.trim().split(/\s+/);
    return { pid: Number(pid), ppid: Number(ppid), dead: state.startsWith("Z") };
  });
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
