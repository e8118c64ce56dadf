# syntax=docker/dockerfile:1
# Compiled where there is a compiler (nodejieba is native), run where there is none.
FROM node:24-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Of the Chinese font only the weights that pictures are drawn with stay.
RUN npx tsc -p . \
  && npm prune --omit=dev \
  && find node_modules/@embedpdf/fonts-sc/fonts -type f ! -name '*Regular*' ! -name '*Bold*' -delete \
  && find node_modules -type f \( -name '*.map' -o -name '*.md' \) -delete \
  && rm -rf node_modules/nodejieba/build/Release/obj*

FROM node:24-bookworm-slim
ENV NODE_ENV=production WEB_HOST=0.0.0.0 TZ=Asia/Shanghai
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/intents ./intents
COPY --from=build /app/data/reports ./data/reports
COPY --from=build /app/src/channels/web/assets ./src/channels/web/assets
# What changes lives in these two folders: reports with the questions behind shared answers, and the WeChat login.
RUN mkdir -p data/store data/memory && chown node:node data/store data/memory
USER node
VOLUME ["/app/data/store", "/app/data/memory"]
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.WEB_PORT || 8787) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["start"]
