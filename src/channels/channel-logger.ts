/**
 * What a channel logs through; a pino logger fits.
 *
 * Neither tokens nor the texts of messages ever go in.
 */
export interface ChannelLogger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
