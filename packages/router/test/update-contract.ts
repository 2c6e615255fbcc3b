// `pnpm contract` says whether the wire has changed; `pnpm contract --update` records it, once docs/PROTOCOL.md says what has.
import { writeFile } from "node:fs/promises";
import { changedParts, readContract, readRecord, recordFile } from "./contract-parts.ts";

const [record, contract] = await Promise.all([readRecord(), readContract()]);
const changed = changedParts(record.parts, contract.parts);
console.log(changed.length === 0 ? "The wire is as it was." : `Changed: ${changed.join(", ")}`);

if (process.argv.includes("--update") && (changed.length > 0 || record.said !== contract.said)) {
  if (changed.length > 0 && record.protocol === contract.protocol && record.said === contract.said) {
    console.error(
      `Say first what has changed, in the row of version ${contract.protocol} in docs/PROTOCOL.md, "Versions"; if that version has been released, in a new row, with a greater protocolVersion (packages/core/src/model/protocol-version.ts).`,
    );
    process.exitCode = 1;
  } else {
    await writeFile(recordFile, `${JSON.stringify(contract, null, 2)}\n`);
    console.log("Recorded.");
  }
}
