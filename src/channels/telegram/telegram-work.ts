import type { LastingConversation } from "../../conversation/conversation.ts";
import type { Complaints } from "../../conversation/kept/complaints.ts";
import type { ReportDesk } from "../../ingesting/report-desk.ts";
import type { LinkTo } from "../../rendering/links.ts";
import type { Pictures } from "../../rendering/picture/pictures.ts";
import type { ChannelLogger } from "../channel-logger.ts";

/** What the handlers work with. What is left out is not offered. */
export interface TelegramWork {
  readonly conversation: LastingConversation;
  readonly linkTo: LinkTo;
  readonly logger: ChannelLogger;
  readonly pictures?: Pictures;
  readonly complaints?: Complaints;
  readonly desk?: ReportDesk;
  /** Telegram's ids of the people who may add reports. */
  readonly administrators?: readonly number[];
  /** The question that a report's id stands for; `undefined` for an id that is none. */
  readonly questionAbout?: (report: string) => string | undefined;
  /** Tables as Telegram's rich messages, where the server takes them. */
  readonly rich?: boolean;
}
