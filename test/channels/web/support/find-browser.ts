import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The browser that the page is tested in: the one that CHROMIUM names, else one that is installed.
 *
 * @returns `undefined` where there is none, which is said
 */
export function findBrowser(): string | undefined {
  const named = process.env["CHROMIUM"];
  const found = named ? named : PLACES.find((place) => existsSync(place));
  if (found === undefined) {
    console.warn("No Chromium here: the page was NOT tested in a browser. Install one, or name it in CHROMIUM.");
  }
  return found;
}
