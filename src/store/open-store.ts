import { fileURLToPath } from "node:url";
import { openEmbeddedStore } from "./embedded/embedded-store.ts";
import type { Store } from "./store.ts";
import { StoreAddressError } from "./store-error.ts";
import type { StoreSettings } from "./store-settings.ts";

type Engine = (url: string, settings: StoreSettings) => Promise<Store>;

/** Engines by the scheme of the address. A new one is one more row. */
const engines: Readonly<Record<string, Engine>> = {
  file: (url, settings) => openEmbeddedStore(directoryOf(url), settings),
};

/**
 * Opens the store at an address. Nothing is written by opening: a store that does not exist yet is empty.
 *
 * @param url `file:DIR`, the folder of an embedded store; a relative one counts from the working directory
 * @throws StoreAddressError when the address is none
 * @throws StoreError when the store is damaged
 */
export async function openStore(url: string, settings: StoreSettings = {}): Promise<Store> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  const engine = scheme === undefined ? undefined : engines[scheme];
  if (engine) return engine(url, settings);
  const found = scheme === undefined ? `“${url}”没有写明种类` : `不认识“${scheme}:”这种库`;
  const known = Object.keys(engines).map((name) => `${name}:`);
  throw new StoreAddressError(`打不开库：${found}。可用的种类：${known.join("、")}，例如 file:data/store。`);
}

/**
 * The folder of an embedded store.
 *
 * @param url an address that begins with `file:`
 * @throws StoreAddressError when it names no folder
 */
export function directoryOf(url: string): string {
  try {
    const directory = /^file:\/\//i.test(url) ? fileURLToPath(url) : url.slice("file:".length);
    if (directory !== "") return directory;
  } catch (cause) {
    throw new StoreAddressError(`库的地址“${url}”写得不对：应为 file:目录，例如 file:data/store。`, { cause });
  }
  throw new StoreAddressError(`库的地址“${url}”缺少目录：应为 file:目录，例如 file:data/store。`);
}
