import type { LastingConversation } from "../../conversation/conversation.ts";
import type { Complaints } from "../../conversation/kept/complaints.ts";
import type { ReportDesk } from "../../ingesting/report-desk.ts";
import type { Pictures } from "../../rendering/picture/pictures.ts";
import type { Store } from "../../store/store.ts";
import type { ChannelLogger } from "../channel-logger.ts";
import type { Hooks } from "../hooks.ts";
import type { LoginCodes } from "../login-codes.ts";
import type { Rate } from "../token-bucket.ts";

/** What opens the administration, and what it shows besides. */
export interface Administration {
  /** A secret of at least 16 characters. */
  readonly token: string;
  /** Codes that a channel waits to be logged in with. */
  readonly loginCodes?: LoginCodes | undefined;
  /** Draws such a code as an SVG image. */
  readonly drawLoginCode?: ((code: string) => Promise<string>) | undefined;
}

/** How much one address may do. */
export interface Rates {
  readonly any: Rate;
  /** Files sent to be read, and tries to log in. */
  readonly costly: Rate;
}

/** The same, for other machines and for this one, which may speak for many people. */
export interface RatesByOrigin {
  readonly others: Rates;
  readonly local: Rates;
}

/** What the page answers from. */
export interface WebServices {
  readonly conversation: LastingConversation;
  readonly store: Store;
  /** Reads the files that people send; left out, none are taken. */
  readonly desk?: ReportDesk | undefined;
  /** Draws; left out, answers have their tables only. */
  readonly pictures?: Pictures | undefined;
  /** Keeps what visitors hold to be wrong; left out, they are not asked. */
  readonly complaints?: Complaints | undefined;
  /** Left out, the page is for reading only. */
  readonly administration?: Administration | undefined;
  readonly hooks: Hooks;
  /** The page's address as other machines know it, without a path; left out, the address that was asked for. */
  readonly publicUrl?: string | undefined;
  readonly logger: ChannelLogger;
  readonly rates: RatesByOrigin;
  /** Every request comes through a proxy that names the visitor. */
  readonly trustProxy: boolean;
}
