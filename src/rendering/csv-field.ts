/** Spreadsheets take a CSV file for UTF-8 only with this mark before it. */
export const BYTE_ORDER_MARK = "\ufeff";

/** What a spreadsheet would run as a formula. A plain signed number or a dash is none. */
const FORMULA = /^(?:[=@\t\r]|[+-](?![\d.,]*$))/;

/** Quotes a field as RFC 4180 has it; a text that a spreadsheet would run gets an apostrophe before it. */
export function csvField(value: string | number | null): string {
  if (value === null) return "";
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
