/**
 * The words that phrasings are made of, under the names they have there in braces. Each is a
 * pattern over a sentence's matching text: narrow characters, no white space.
 */
const VOCABULARY = {
  /** Words before a number that add nothing. */
  共: "(?:共计|总计|累计|合计|一共|总共|共有|共|计|达到|达|为|是|有|了|:|数据|均){0,3}",
  数: "(?:的)?(?:总数量|总条数|总数|数量|总量|条数|件数|数|量)?",

  公开: "(?:主动公开|更新发布|发布更新|公开发布|发布公开|(?<!申请|不予|部分|政务|信息|免予)公开|发布|更新|公示|上传|公布)(?:了)?",
  推送: "(?:推送|转发|推出|刊发|刊登|编发|推发|制发|发送|发表|发文|发)(?:了)?",
  /** What may stand between the verb and 信息 without narrowing it. */
  各类: "(?:各类|各项|各种|相关|有关|应|主动公开|公开|政府信息公开|信息公开|政务公开|政务|政府|动态|工作|最新|本级|本单位|本机关|的|类){0,5}",
  信息: "(?:信息|事项信息|政府信息)(?:更新|公开|发布)?",
  文章: "(?:信息|消息|文章|推文|图文|动态|内容|作品|稿件|资讯|原创|推送|宣传){1,3}",

  收到: "(?:收到|受理|新收|接到|接收|收取|接受|收受|收)(?:了|到)?",
  任何人:
    "(?:任何|有效|的){0,2}(?:(?:来自)?(?:公民|自然人)[、,]?法人(?:和|或|及|或者|以及|、)?(?:其他|其它)组织|(?:以|通过)?书面(?:或者?|和|及|、)(?:其他|其它)(?:形式|方式)|群众|社会公众|申请人|社会|法人(?:或者?|和)(?:其他|其它)组织|(?:单位|组织|机构|企业)(?:、组织)?(?:和|或者?|及|、)个人)?(?:提出|提交|递交|关于|有关|对|的|任何){0,3}",
  申请: "(?:(?:政府|政务)?信息(?:依申请)?公开(?:的)?申请(?:表|书|件|事项|信件)?|(?:政府|政务)?信息依申请公开(?:办理)?(?:申请|事项|件)|(?:要求)?依申请公开(?:政府|政务)?信息的申请|(?:主动)?要求公开(?:政府|政务)?信息的申请|(?:信息)?依申请公开(?:的)?(?:政府|政务)?(?:信息)?(?:公开)?(?:的)?(?:申请表|申请件|申请|事项|信件|信息件|件|工作)?(?!制度|栏目|目录)|(?:要求)?申请公开(?:政府|政务)?信息(?:的)?(?:申请|事项|件)?|(?:有效)?申请(?:件)?)",

  办理: "(?:承办|办理|办复|答复|办结|收到|接到|接收|受理|承接|回复|处理|完成|领办|交办|落实|承担|主办|协办|会办|分办)(?:了)?",
  级: "(?:(?:全国|国家|省|市|区|县|旗|镇|州|上级|本级|各级|两级|上级交办)(?:级|本级)?(?:、|和|及)?){0,4}(?:的)?",

  信息处理费: "(?:政府)?(?:信息公开|公开)?(?:信息)?(?:公开)?处理费(?:用)?",
} as const;

const CLAUSE_END = '(?=$|[,;:)(、"])';

/**
 * A phrasing with its words filled in.
 *
 * @param template a pattern with names of the vocabulary in braces; `<end>` stands for the end of a clause
 * @throws when it names a word that the vocabulary has not
 * @example phrase("{收到}{共}{申请}$").test("全年共收到政府信息公开申请") // true
 */
export function phrase(template: string, flags = ""): RegExp {
  const source = template.replace(/\{(\p{Script=Han}+)\}/gu, (_, name: string) => {
    const words = (VOCABULARY as Readonly<Record<string, string>>)[name];
    if (words === undefined) throw new Error(`A phrasing names the unknown vocabulary {${name}}: ${template}`);
    return words;
  });
  return new RegExp(source.replaceAll("<end>", CLAUSE_END), flags);
}
