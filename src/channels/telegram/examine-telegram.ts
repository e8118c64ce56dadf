import { Api, GrammyError } from "grammy";
import { describeFault } from "./describe-fault.ts";

/** What Telegram says of a bot. */
export interface TelegramStanding {
  /** Without the @. */
  readonly username: string;
  /** Privacy mode is off: in groups every message arrives, mentions too. */
  readonly readsGroups: boolean;
  readonly joinsGroups: boolean;
  readonly answersInline: boolean;
  readonly webhook: {
    /** Empty without a webhook. */
    readonly url: string;
    readonly pending: number;
    readonly lastError: string | undefined;
  };
}

const TIMEOUT_SECONDS = 10;

/**
 * Asks Telegram how it stands with a bot; changes nothing.
 *
 * @returns a string in Chinese for the operator where the token is refused or the server is not reached
 */
export async function examineTelegram(token: string, apiRoot?: string): Promise<TelegramStanding | string> {
  const api = new Api(token, { timeoutSeconds: TIMEOUT_SECONDS, ...(apiRoot !== undefined && { apiRoot }) });
  try {
    const [me, webhook] = [await api.getMe(), await api.getWebhookInfo()];
    return {
      username: me.username,
      readsGroups: me.can_read_all_group_messages,
      joinsGroups: me.can_join_groups,
      answersInline: me.supports_inline_queries,
      webhook: {
        url: webhook.url ?? "",
        pending: webhook.pending_update_count,
        lastError: webhook.last_error_message,
      },
    };
  } catch (error) {
    if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
      return "Telegram 不接受这个令牌";
    }
    return `连不上：${describeFault(error, token).fault}`;
  }
}
