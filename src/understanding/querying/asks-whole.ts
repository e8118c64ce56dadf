import type { Slots } from "../slots.ts";
import { fittingAgencies } from "./query-targets.ts";
import type { Situation } from "./situation.ts";

const ALL_OF_PLACE = /全[省市区县旗州](?!级|属|长|委)/;
const ALL_OF_THEM =
  /全[省市区县旗州](?!级|属|长|委)|辖区内|(?:全部|所有|全体|整个|全数)的?(?:[省市区县]|街道|乡镇|镇|乡)?(?:内|里|下属|直属)?的?(?:单位|机关|部门|街道|乡镇|[镇乡局]|政府|机构)/;
const HOW_MANY = /多少(?![个家])|几(?:[件条次起宗项份]|万|元)/;
const ONE_BY_ONE = /各(?!级)|分别|每|哪|谁|都|逐|挨个|排|名单|[列清]单|一览|从[高多大低少小]到/;

/** 全部单位收到多少件, 樊城区全区收到多少件: one figure of all of them; 各单位收到多少件 and 所有单位的申请数 go through them one by one. */
export function asksWhole(slots: Slots): boolean {
  const { text } = slots;
  return (ALL_OF_THEM.test(text) || asksKind(slots)) && HOW_MANY.test(text) && !ONE_BY_ONE.test(text);
}

/**
 * 全区 of 临淄区全区收到多少件, where one agency alone reports from there: its figure is not that of all of the district.
 *
 * @returns `null` where several do, or where no place is spoken of as a whole
 */
export function wholeOfOne({ slots, frame, index }: Situation): string | null {
  const [word] = ALL_OF_PLACE.exec(slots.text) ?? [];
  const isAlone = () => frame.scope.types.length === 0 && fittingAgencies(frame, "", null, index, 2).length === 1;
  return word !== undefined && !ONE_BY_ONE.test(slots.text) && isAlone() ? word : null;
}

/** 乡镇收到多少件: those of one kind are spoken of as a whole. */
export function asksKind({ scope, order, limit, text }: Slots): boolean {
  const isKind = scope.types.length > 0 && scope.kindsApart.length === 0 && !scope.all;
  return isKind && order === null && limit === null && HOW_MANY.test(text) && !ONE_BY_ONE.test(text);
}
