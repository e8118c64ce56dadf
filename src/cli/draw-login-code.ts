import { toString as draw } from "qrcode";

/**
 * Draws a code for scanning from a terminal.
 *
 * @param code what the code says, for WeChat's login an address
 * @returns lines of block characters, dark on light whatever the terminal's colours
 */
export function drawLoginCode(code: string): Promise<string> {
  return draw(code, { type: "terminal", small: true, errorCorrectionLevel: "L" });
}

/** Draws a code for scanning from a page, as an SVG image: dark on light whatever the page's colours. */
export function drawLoginImage(code: string): Promise<string> {
  return draw(code, { type: "svg", errorCorrectionLevel: "L", margin: 4 });
}
