import type { AgencyType } from "../../report/agency.ts";

/** What the end of a name says of the body; the first row that fits counts. */
const TYPES: readonly (readonly [RegExp, AgencyType])[] = [
  // 驻北京办事处 is an agency's branch, not a street's.
  [/驻.{2,8}(?:办事处|联络处)$/, "department"],
  [/街道(?:\(?地区\)?)?(?:办事处|办)?$|办事处$/, "street"],
  [/镇(?:人民政府|政府)?$/, "town"],
  [/(?:乡|苏木)(?:人民政府|政府)?$/, "township"],
  [/政府办公(?:室|厅)$|^办公(?:室|厅)$/, "office"],
  [
    /^新疆生产建设兵团(?:第.{1,3}师.{0,6}|.{0,4})$|政府$|行政公署$|(?:区|园|岛|港|城)(?:管委会|管理委员会|行政委员会)$|^(?:管委会|管理委员会)$/,
    "government",
  ],
  [/(?:局|委员会|委|厅|部|署|室|办|海关|银行|总行|分行|监狱|法庭|政协)$/, "department"],
  [/(?:开发区|高新区|经开区|新区|示范区|度假区|园区|保税区|试验区|实验区|先行区|合作区|风景区|名胜区)$/, "government"],
  [/(?:[妇残文侨科记]|工商)联$|(?:[科文作残消]|计生)协$|公路(?:管理)?段$/, "institution"],
  [/(?:中心|院|所|站|馆|学|校|队|处|库|社|台|会|集团|公司|园|场|团|支行)$/, "institution"],
];

/** A body's other name, or what the report covers, in brackets after its name. */
export const SECOND_NAME = /[(（][^)）]{1,20}[)）]$/;

/** What kind of body a name, without its place, stands for. */
export function agencyType(rest: string): AgencyType {
  const bare = rest.replace(SECOND_NAME, "");
  return TYPES.find(([pattern]) => pattern.test(bare))?.[1] ?? "other";
}
