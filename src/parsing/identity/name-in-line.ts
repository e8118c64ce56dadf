import { isAgencyName } from "./name-agency.ts";
import { tidyTitle } from "./read-title.ts";
import { isGovernment } from "./same-agency.ts";

/** The agency that a line names and nothing besides, bare or in brackets; `undefined` also for several beside one another. */
export function nameInLine(text: string): string | undefined {
  const name = tidyTitle(text).replace(/^[-—－(（]+|[)）]$/g, "");
  return isAgencyName(name) && !namesSeveral(text) ? name : undefined;
}

/** Does a line name several agencies beside one another, as a menu does? */
export function namesSeveral(text: string): boolean {
  return (
    text
      .trim()
      .split(/[\s|｜·]+/)
      .filter(isBody).length > 1
  );
}

/** An agency other than a government, which stands over the names of its agencies. */
export function isBody(name: string): boolean {
  return isAgencyName(name) && !isGovernment(name);
}
