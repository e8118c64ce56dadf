import { pattern } from "../../text/pattern.ts";

/** Behind those that come first in applications: 公开 by itself, and neither 主动公开 nor 不予公开. */
const GRANTED = pattern(
  /(?<=申请[^,。?!;]{0,10}最[多少高低]的[^,。?!;公]{1,14})(?<![予动不未没分息])公开了?(?=(?:一共|总共|合计|共|各自?|分别)*[是有]?(?:几|多少))/g,
);

/**
 * 申请最多的三个街道公开各几件: what was granted of applications.
 *
 * @param text normalised
 */
export function withGrantedOfFirst(text: string): string {
  return GRANTED.replace(text, "予以公开");
}
