/** What one of several agencies is called in a pattern, whichever kind it is of: 这三家单位, 第二个镇. */
export const BODY = "(?:单位|机关|街道|部门|乡镇|[镇乡局])";
