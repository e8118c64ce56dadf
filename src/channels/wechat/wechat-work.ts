import type { Conversation } from "../../conversation/conversation.ts";
import type { LinkTo } from "../../rendering/links.ts";
import type { Pictures } from "../../rendering/picture/pictures.ts";
import type { ChannelLogger } from "../channel-logger.ts";
import type { RoomRule } from "./room-rule.ts";

/** What the handlers work with. */
export interface WechatWork {
  readonly conversation: Conversation;
  readonly linkTo: LinkTo;
  readonly pictures: Pictures;
  readonly logger: ChannelLogger;
  /** The word that a question in a room may begin with instead of a mention. */
  readonly prefix: string;
  readonly rooms: RoomRule;
  /** Longest message in UTF-16 units. */
  readonly messageLimit: number;
  readonly now: () => number;
}
