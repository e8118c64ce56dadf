import type { Slots } from "../slots.ts";

const ALL_OF_THEM =
  /(?:全部|所有|全体|整个|全数)的?(?:[省市区县]|街道|乡镇|镇|乡)?(?:内|里|下属|直属)?的?(?:单位|机关|部门|街道|乡镇|[镇乡局]|政府|机构)/;
const HOW_MANY = /多少(?![个家])|几(?:[件条次起宗项份]|万|元)/;
const ONE_BY_ONE = /各(?!级)|分别|每|哪|谁|都|逐|挨个|排|名单|[列清]单|一览|从[高多大低少小]到/;

/** 全部单位收到多少件: one figure of all of them; 各单位收到多少件 and 所有单位的申请数 go through them one by one. */
export function asksWhole(slots: Slots): boolean {
  const { text } = slots;
  return (ALL_OF_THEM.test(text) || asksKind(slots)) && HOW_MANY.test(text) && !ONE_BY_ONE.test(text);
}

/** 乡镇收到多少件: those of one kind are spoken of as a whole. */
export function asksKind({ scope, order, limit, text }: Slots): boolean {
  const isKind = scope.types.length > 0 && scope.kindsApart.length === 0 && !scope.all;
  return isKind && order === null && limit === null && HOW_MANY.test(text) && !ONE_BY_ONE.test(text);
}
