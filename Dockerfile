# syntax=docker/dockerfile:1
# Three stages: packages and build with all tools, the model, and what runs.

FROM node:22-bookworm-slim AS build
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
# The libraries for CUDA are not wanted.
ENV ONNXRUNTIME_NODE_INSTALL=skip
RUN npm ci --include=dev
COPY . .
# The embedding runtime brings its libraries for every system; those of Linux are needed.
RUN node zhengmai.mjs build && npm prune --omit=dev && rm -rf node_modules/onnxruntime-node/bin/napi-v6/win32 node_modules/onnxruntime-node/bin/napi-v6/darwin

# The embedding model, checked by its SHA-256. `--build-arg MODEL=none` leaves it out: mount one at /model instead.
FROM build AS model
ARG MODEL=bake
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
# Reading the samples fetches the model and shows that it works; without a model they would be read all the same, so look for it.
RUN mkdir -p /cache && if [ "$MODEL" = bake ]; then ZHENGMAI_CACHE_DIR=/cache node dist/api/main.js ingest samples --store /tmp/try.db \
  && find /cache -name '*.onnx' | grep -q .; fi

FROM node:22-bookworm-slim
# Reached from this machine alone under `localhost`; whoever else may come is named in ZHENGMAI_HOSTS, and writes with a token
# from `zhengmai token add`, kept in /data.
ENV NODE_ENV=production ZHENGMAI_HOST=0.0.0.0 ZHENGMAI_PORT=4000 ZHENGMAI_CACHE_DIR=/cache ZHENGMAI_STORE=/data/zhengmai.db
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/samples ./samples
COPY --from=model --chown=node:node /cache /cache
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/api/main.js", "serve", "--seed", "samples"]
