const START = /startxref\s+(\d+)/g;
const CROSS_REFERENCES = /^\s*(?:xref|\d+\s+\d+\s+obj)/;
const OBJECT = /(?<!\d)\d{1,10} \d{1,5} obj\b/;
const TRAILER = /endobj\s+(?:xref\b[\s\S]{0,2000000}\btrailer|trailer)\b[\s\S]*?>>/;
/** Rubbish before the file's own beginning moves all that it points to. */
const LARGEST_SHIFT = 1024;
const POINTED = 40;

/**
 * Is a PDF all there? Its last words point to a table of its objects (ISO 32000-1, section 7.5.5); what was cut off has
 * none, or one that was made for an earlier state of the file. The end mark may be lacking, and rubbish may follow it.
 */
export function isWholePdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const last = [...text.matchAll(START)].at(-1);
  if (!last) return TRAILER.test(text.slice(Math.max(0, text.lastIndexOf("endobj"))));
  if (OBJECT.test(text.slice(last.index))) return false;
  const at = Number(last[1]);
  const header = Math.max(0, text.slice(0, LARGEST_SHIFT).indexOf("%PDF-"));
  return at > 0 && [at, at + header].some((place) => CROSS_REFERENCES.test(text.slice(place, place + POINTED)));
}
