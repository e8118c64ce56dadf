import { pattern } from "../../text/pattern.ts";

const PLACE = "[\\u4e00-\\u9fff]{2,4}";
const ROW = pattern(
  new RegExp(
    `(?<=^|[年度,])((?:${PLACE}[、,])+(?:${PLACE}[、,和与及])?${PLACE})(?:这|等)?[两三四五六七八九]个?([区县市])(?:的)?(?:人民)?(?:政府)?(?=20\\d\\d|[的,]|分别|各|收到|申请|复议|诉讼|予以|不予|主动)`,
  ),
);

/** 西陵、伍家岗、点军三个区2022年复议分别几件: their governments, one by one. */
export function withPlacesCounted(text: string): string {
  return ROW.replace(text, (_, places = "", level = "") =>
    places
      .split(/[、,和与及]/)
      .map((place) => `${place}${place.endsWith(level) ? "" : level}政府`)
      .join("、"),
  );
}
