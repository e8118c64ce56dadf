/** What an engine is handed besides its address. */
export interface StoreSettings {
  /** How long a put waits for another writer before it gives up. Default 30 s. */
  readonly lockWaitMs?: number;
  /** Is told, in Chinese, what the store put right by itself (an index made anew, say). */
  readonly notice?: (message: string) => void;
}
