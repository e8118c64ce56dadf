import type { Citation } from "../answering/answer.ts";

/** Makes the address that shows a citation's cell; `null` where there is no page to link to. */
export type LinkTo = (citation: Citation) => string | null;

/**
 * Links into the web page's report viewer.
 *
 * @param publicUrl address of the page without a final slash, for instance http://127.0.0.1:8787
 */
export function linksInto(publicUrl: string): LinkTo {
  return (citation) => {
    const report = `${publicUrl}/reports/${encodeURIComponent(citation.report)}`;
    return citation.fact ? `${report}?fact=${encodeURIComponent(citation.fact)}#cited` : report;
  };
}
