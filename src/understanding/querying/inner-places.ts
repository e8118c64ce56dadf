import { pattern } from "../../text/pattern.ts";
import type { Choice } from "../understanding.ts";
import type { Asked } from "./asked.ts";
import type { Situation } from "./situation.ts";

/** 衡阳市区里, 2022年区里谁最多: places of a level inside what is spoken of. 各区里 and 高新区里 say which. */
const INSIDE = pattern(/(^|[年市省州,:的\d]|那)(?:哪[些个几])?(区)里(?![的面头]|[一-鿿]{2,6}[局委])/);

/** 区里 of a question about many, where it is not said of which district: as good as passed over, and all of the city ranked. */
export function innerPlacePassedOver({ slots: { text }, query, held }: Asked): readonly string[] {
  const [, , level] = INSIDE.exec(text) ?? [];
  if (level === undefined || (query.intent !== "rank" && query.intent !== "aggregate")) return [];
  const { region, governments, agencies } = query.scope;
  const told = governments !== undefined || agencies !== undefined || region?.endsWith(level) === true;
  return told || held.agencies.length > 0 ? [] : [`${level}里`];
}

/** What it may be asked of: the governments of all such places, or all who report. */
export function innerPlaceChoices({ slots: { text } }: Situation, lost: readonly string[]): readonly Choice[] {
  const [, , level = ""] = INSIDE.exec(text) ?? [];
  if (!lost.includes(`${level}里`)) return [];
  return ["$1各$2政府里", "$1各单位里"].map((words) => {
    const question = INSIDE.replace(text, words);
    return { label: question, question };
  });
}
