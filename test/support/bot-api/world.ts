/** A file as a message carries it. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A message that the bot sent and the server took, as it stands after edits. */
export interface SentMessage {
  readonly messageId: number;
  readonly chatId: number;
  readonly kind: "text" | "photo" | "document" | "rich";
  /** The text, or the caption of a photo or document. */
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
  readonly replyTo: number | undefined;
  readonly buttons: readonly { readonly text: string; readonly data: string }[];
  readonly file?: SentFile;
  /** How often it was edited. */
  readonly edits: number;
}

/** What answers an inline query. */
export interface InlineAnswer {
  readonly queryId: string;
  readonly results: readonly {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly text: string;
    readonly links: readonly string[];
  }[];
  readonly button: { readonly text: string; readonly start_parameter: string } | undefined;
}

export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** What the server knows. */
export interface World {
  readonly sent: SentMessage[];
  readonly files: Map<string, SentFile>;
  readonly inline: InlineAnswer[];
  /** Callback and inline queries that wait for their answer. */
  readonly openQueries: Set<string>;
  readonly menus: Map<string, readonly { readonly command: string; readonly description: string }[]>;
  /** Rich messages are known to this server. */
  readonly takesRich: boolean;
  webhook: Webhook | undefined;
  nextMessage: number;
}

export type Payload = Readonly<Record<string, unknown>>;

export interface Outcome {
  readonly status: number;
  readonly body: object;
}

export const ok = (result: unknown): Outcome => ({ status: 200, body: { ok: true, result } });

export function refuse(description: string, status = 400): Outcome {
  const reason = { 400: "Bad Request", 404: "Not Found", 409: "Conflict" }[status] ?? "Error";
  return { status, body: { ok: false, error_code: status, description: `${reason}: ${description}` } };
}
