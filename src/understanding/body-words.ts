/** What one of several agencies is called in a pattern, whichever kind it is of: 这三家单位, 第二个镇. */
export const BODY = "(?:单位|机关|街道|部门|乡镇|[镇乡局])";

/** Bodies of one level, as a level is named in front of them: 市直部门, 县级机关. */
export const BODIES_OF_LEVEL = "(?:[省市区县]直属?|[省市区县]级)(?:部门|单位|机关|局)";

/** Agencies of one kind, governments aside. */
export const BARE_KIND = "(?:街道(?:办(?:事处)?)?|乡镇|镇街|镇|乡|部门|委办局|局)";
