import type { AgencyIndex } from "./agency-index.ts";
import { findExactNames } from "./exact-names.ts";
import { regionEndingAt } from "./place-names.ts";

/** A kind of agencies behind a place with its level, and no name that goes on: 涪城区街道, 三台县乡镇, 雁塔区部门. */
const KIND =
  /(?<=[一-鿿][市区县旗州盟])(?=(?:街道(?:办事处|办)?|镇街|乡镇|镇|乡|部门)(?![镇乡街办道村委局所站政府规章预决社]))/;

/** 涪城区街道 are the streets of 涪城区, and no 城区街道: the place and the kind set apart (涪城区的街道). */
export function kindApart(text: string, index: AgencyIndex): string {
  const at = KIND.exec(text)?.index;
  if (at === undefined || regionEndingAt(text, at, index) === undefined) return text;
  const isName = findExactNames(text, index).some(({ span }) => span.start < at && span.end > at);
  return isName ? text : `${text.slice(0, at)}的${text.slice(at)}`;
}
