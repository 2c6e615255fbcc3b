// Read by pnpm when `pnpm release` packs: what is said once, in the package.json of the repository, goes into every package.
const path = require("node:path");
const { repository, homepage, bugs } = require("../package.json");

const root = `${__dirname}/..`;

/** A package as it goes out, with where its sources are. */
function beforePacking(manifest, folder) {
  if (repository === undefined) return manifest; // a dry run: the release itself is refused
  const directory = path.relative(root, folder).split(path.sep).join("/");
  return { ...manifest, repository: { ...repository, directory }, homepage, bugs };
}

module.exports = { hooks: { beforePacking } };
