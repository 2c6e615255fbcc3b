# The deployable with the web app. Configure it by its environment: see docs/configuration.md.
FROM node:24-slim AS tools
WORKDIR /tidings
RUN npm install --global pnpm@10.34.9
COPY . .

FROM tools AS web
RUN pnpm install --frozen-lockfile && pnpm --filter @tidings/web build

# Only what the server needs to run. What its packages leave to their users (`peerDependencies`) is found in the root's node_modules.
FROM tools
RUN pnpm install --frozen-lockfile --prod --shamefully-hoist --filter "@tidings/app-server..." && mkdir data && chown node data
COPY --from=web /tidings/apps/web/dist apps/web/dist
USER node
ENV NODE_ENV=production
EXPOSE 3000
VOLUME /tidings/data
HEALTHCHECK --interval=10s --timeout=3s CMD ["node", "-e", "const { HOST, PORT } = process.env, host = HOST || 'localhost'; fetch(`http://${host.includes(':') ? `[${host}]` : host}:${PORT || 3000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that SIGTERM reaches it.
CMD ["node", "apps/server/src/main.ts"]
