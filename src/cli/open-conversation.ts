import type { LastingConversation } from "../conversation/conversation.ts";
import type { Store } from "../store/store.ts";
import type { Configuration } from "./configuration.ts";
import type { Io } from "./io.ts";
import type { Logger } from "./logger.ts";
import { PROJECT } from "./project.ts";
import { questionsFolder } from "./questions-folder.ts";

/**
 * The conversation over a store, loaded when it is wanted; the questions behind the ids of its answers outlast it.
 *
 * @param url what `--store` says; left out, the configured store
 */
export async function openConversation(
  store: Store,
  url: string | undefined,
  configuration: Configuration,
  { now }: Pick<Io, "now">,
  logger: Logger,
): Promise<LastingConversation> {
  const [{ createConversation }, { keepInFolder }, { loadLanguage }] = await Promise.all([
    import("../conversation/create-conversation.ts"),
    import("../conversation/kept/keep-in-folder.ts"),
    import("../understanding/language.ts"),
  ]);
  return createConversation({
    store,
    language: loadLanguage(PROJECT.intents),
    now,
    logger,
    segmenter: configuration.segmenter,
    kept: keepInFolder({ folder: questionsFolder(url, configuration), logger }),
  });
}
