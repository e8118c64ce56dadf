import { pattern } from "../../text/pattern.ts";

/** A body by its kind alone, with no place in front of it. */
const BODY = "([^,。?!省市区县和与跟、年]{2,10}?(?:[局委厅]|中心|办公室|大队|支队))";
const WHOSE = "([^,。?!;的还是]{1,8}?)";
/** 自然资源局2024年哪个申请多,市的还是夷陵的. */
const WHOSE_IS_MORE = pattern(
  new RegExp(
    `^${BODY}((?:(?:19|20)\\d\\d年度?|[去前今]年)?[^,。?!;]*?(?:哪一?个|谁|哪边|哪家)[^,。?!;]*?[多少高低])[,、 ]*(?:是)?${WHOSE}的,?还是${WHOSE}的[呢?。]*$`,
  ),
);

/**
 * The same kind of body in two places, which are named behind the question: each with its place.
 *
 * @param text normalised
 * @example withPlacesInFront("教育局2024年哪个申请多,市的还是夷陵的") // "市教育局和夷陵教育局2024年哪个申请多"
 */
export function withPlacesInFront(text: string): string {
  return WHOSE_IS_MORE.replace(text, "$3$1和$4$1$2");
}
