import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A file that every page shares. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: string;
  /** Address with a digest of the contents, so that a browser may keep it for good. */
  readonly href: string;
}

/** The sources' folder, also when this runs compiled: both `src` and `dist` stand in the package's root. */
const FOLDER = new URL("../../../src/channels/web/assets/", import.meta.url);

function load(name: string, type: string): Asset {
  const body = readFileSync(new URL(name, FOLDER), "utf8");
  const digest = createHash("sha256").update(body).digest("hex").slice(0, 12);
  return { name, type, body, href: `/assets/${name}?v=${digest}` };
}

export const assets = {
  stylesheet: load("page.css", "text/css; charset=utf-8"),
  script: load("page.js", "text/javascript; charset=utf-8"),
  icon: load("icon.svg", "image/svg+xml"),
} as const;

/** The asset of that file name; `undefined` when there is none. */
export function findAsset(name: string): Asset | undefined {
  return Object.values(assets).find((asset) => asset.name === name);
}
