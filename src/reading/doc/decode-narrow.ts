/** Windows-1252 from 0x80 to 0x9f, where it differs from Latin-1; Node's own decoder does not know the difference everywhere. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The text that bytes in Windows-1252 stand for. */
export function decodeNarrow(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
}
