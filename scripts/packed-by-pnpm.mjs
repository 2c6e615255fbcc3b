// Run before a package is packed: only pnpm writes real versions in the place of `workspace:*`, and the exports of what is compiled.
if (!process.env.npm_config_user_agent?.startsWith("pnpm/")) {
  console.error("Pack and publish with pnpm (`pnpm pack`, `pnpm -r publish`): what npm packs cannot be installed.");
  process.exit(1);
}
