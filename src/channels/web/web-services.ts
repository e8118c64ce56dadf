import type { LastingConversation } from "../../conversation/conversation.ts";
import type { Store } from "../../store/store.ts";
import type { ChannelLogger } from "../channel-logger.ts";
import type { Rate } from "./token-bucket.ts";

/** What the page answers from. */
export interface WebServices {
  readonly conversation: LastingConversation;
  readonly store: Store;
  /** The page's address as other machines know it, without a path; left out, the address that was asked for. */
  readonly publicUrl?: string | undefined;
  readonly logger: ChannelLogger;
  readonly rate: Rate;
}
