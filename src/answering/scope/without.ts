import type { Measure } from "../../understanding/measure.ts";

/** Why reports have no place: of a figure, of a rate. */
export const WITHOUT: { readonly [K in Measure["kind"]]: string } = {
  fact: "没有这个数字（空白、缺失或未写明，不当作0）",
  rate: "算不出来（分母为0，或者有格子没有数字）",
};
