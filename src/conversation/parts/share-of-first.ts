/** 收到申请最多的是谁,占总数多少: whose share is asked for is who comes first. */
const SHARE_OF_FIRST =
  /(?<=最[多高大少低小]的)(?:单位|机关)?(?:[都又]?是)?(?:谁|哪一?[个家](?:单位|机关)?)[,，、 ]+(?:它|其)?(?=占(?:了|到|的)*(?:总数|总量|总体|全部|全[省市县区]|合计|比|多少|几成|百分之))/;

/** The two clauses as one question, which is answered with the name and the share. */
export function withShareOfFirst(message: string): string {
  return message.replace(SHARE_OF_FIRST, "单位");
}
