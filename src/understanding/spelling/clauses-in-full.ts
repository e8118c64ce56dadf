import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

const APPLICANT = "(自然人|个人|公民|商业企业|企业|公司|科研机构|社会公益组织|公益组织|法律服务机构|律所)";
const HOW_MANY = "(?:有|是|各)?(?:多少|几)件?";
const REVIEWED = "(申请|行政复议|复议|行政诉讼|诉讼)";
const LESS_OR_MORE = "(?:变)?(?:少|多|减少|增加|下降|上升|降|升)了";
/** 申请少了为什么复议反而多了. */
const WENT_APART = `${REVIEWED}${LESS_OR_MORE}[,，]?(?:但|可|而|那)?(?:为什么|为何|怎么|为啥|咋)${REVIEWED}(?:反而|却|倒|还)${LESS_OR_MORE}`;
/**
 * What a clause leaves to the one before it, before a message is parted: 企业多少 behind 自然人申请多少, 总体情况 before a question of
 * who has most.
 */
export const withClausesInFull = rewording(
  [pattern(/^我是[^,，。?？]{2,14}(?:记者|学生|老师|研究生|市民)[,，](?=.*总体情况)/), ""],
  [pattern(/(?<=申请[^,，。?？]{0,4}(?:总体|整体|基本)情况)(?=[,，][^,，。?？]*(?:哪|谁|多少|几))/), "如何"],
  [
    pattern(
      new RegExp(
        `${APPLICANT}的?申请${HOW_MANY}[,，、]${APPLICANT}的?(?:申请)?${HOW_MANY}[,，、](?:各|分别|两者各)自?占(?:比)?(?:多少|几成|百分之几|多大比例)?`,
      ),
    ),
    "$1申请占比多少，$2申请占比多少",
  ],
  [pattern(new RegExp(`(?<=${APPLICANT}的?申请${HOW_MANY}[,，、])${APPLICANT}的?(?=${HOW_MANY})`)), "$2申请"],
  [pattern(/^(?:空的?|空白|没填|没写|是空的)(?:吗|啊|呀|么)?[?？,，。]+(?=那?(?:20)?\d\d)/), ""],
  [pattern(/^(?:其中|里面|这里面|当中)的?公开了?的?(?:呢)?(?=[?？。]*$)/), "其中予以公开的几件"],
  [
    pattern(
      /(?<=[,，](?:到了?)?(?:20\d\d年|第二年|次年|下一年))(?:又|还)?(?:是不是|是否|有没有|还有没有)?(?:还|又)?(?:有|存在|是)?(?:了)?(?:同样|一样|相同|类似|这样|这些)的?问题(?:没有?|吗|么|不)?(?=[?？。]*$)/,
    ),
    "存在哪些问题",
  ],
  // 申请少了为什么复议反而多了 supposes both: how each of them went is told.
  [pattern(new RegExp(`${WENT_APART}[,，]?([^,，。?？]{2,})(?=[?？。]*$)`)), "$3$1和$2比上年变化"],
  [pattern(new RegExp(`(?<=年[^,，。?？]{0,4})${WENT_APART}(?=[?？。]*$)`)), "$1和$2比上年变化"],
);
