import { join } from "node:path";
import { directoryOf } from "../store/open-store.ts";
import type { Configuration } from "./configuration.ts";
import { PROJECT } from "./project.ts";

/**
 * Where the questions behind the ids of answers are kept: beside the reports of an embedded store, so that whoever
 * serves the same store opens the same answers; for any other store among the project's data.
 *
 * @param url what `--store` says; left out, the configured store
 */
export function questionsFolder(url: string | undefined, configuration: Configuration): string {
  const address = url ?? configuration.store.url;
  return /^file:/i.test(address) ? join(directoryOf(address), "questions") : PROJECT.questions;
}
