import { setTimeout as sleep } from "node:timers/promises";
import type { Api } from "grammy";

/**
 * Fetches a file that somebody sent.
 *
 * @throws when it is larger than `largestBytes` or cannot be fetched; the message holds neither address nor token
 */
export type Download = (fileId: string, largestBytes: number) => Promise<Uint8Array>;

export interface DownloadSettings {
  readonly api: Api;
  readonly token: string;
  readonly apiRoot: string;
  /** Raised when the bot wants to end. */
  readonly stopping: AbortSignal;
  readonly retryWaitMs: number;
}

const TRIES = 3;
const TIMEOUT_MS = 120_000;

/** Reads a body to its end, or to where it becomes too large. */
async function readBounded(response: Response, largestBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > largestBytes) throw new TooLarge(`Cannot take a file: more than ${largestBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

class TooLarge extends Error {}

/** The reason without the network's own words, which may hold the address. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}

export function createDownload({ api, token, apiRoot, stopping, retryWaitMs }: DownloadSettings): Download {
  return async (fileId, largestBytes) => {
    const { file_path: path, file_size: size = 0 } = await api.getFile(fileId);
    if (size > largestBytes) throw new TooLarge(`Cannot take a file of ${size} bytes: more than ${largestBytes}`);
    if (path === undefined) throw new Error("Cannot fetch a file: the server names no path");
    const address = `${apiRoot}/file/bot${token}/${path.split("/").map(encodeURIComponent).join("/")}`;
    for (let attempt = 1; ; attempt++) {
      const signal = AbortSignal.any([stopping, AbortSignal.timeout(TIMEOUT_MS)]);
      let reason: string;
      try {
        const response = await fetch(address, { signal, redirect: "error" });
        if (response.ok) return await readBounded(response, largestBytes);
        await response.body?.cancel();
        reason = String(response.status);
      } catch (error) {
        if (error instanceof TooLarge) throw error;
        reason = reasonOf(error);
      }
      if (attempt === TRIES || stopping.aborted)
        throw new Error(`Cannot fetch a file after ${attempt} tries: ${reason}`);
      await sleep(retryWaitMs * 2 ** attempt, undefined, { signal: stopping });
    }
  };
}
