/** A report is to be written: 帮我写一份2023年年报. A part of one may well be told: 写一份2023年年报的摘要. */
const WRITES =
  /(?:^(?:请|麻烦)?(?:帮忙|[你您]来)?|[帮替给][我咱]们?[^,。?!]{0,3})(?:写|起草|草拟|拟写?|撰写|编写|代写|代拟|生成|编)(?:出|好)?(?:一?[份个篇])?[^,。?!]{0,12}(?:年度报告|年报|报告)的?(?:草稿|初稿|正文|范文|文本)?(?:吧|吗|嘛|呗|呢|好吗|行吗|可以吗)?[?!。]*$/;
const TEMPLATES =
  /(?:年报|报告)的?[^,。?!]{0,4}(?:模板|范文|范本|排版|润色|美化)|(?:排版|润色|美化)[^,。?!]{0,6}(?:年报|报告)/;
/** 把新收申请改成20件, 把它改成0: a figure is to be altered. 改成2021年 goes on with another year, 改成10家 with more of them. */
const ALTERS =
  /[把将帮][^,。?!]*(?:改成|改为|改到|修改成|修改为|更正为|更正成|调成|调整为|填成|写成|设成|设为)(?:\d+(?![\d年月个家名位份号])|零(?!散)|空白?(?=[,。?!吧]|$))(?![^,。?!]*(?:是不是|对吗|错))/;
/** 把这个数改一下, 申请数应该是3,请更正: what it is to be need not be said. */
const CORRECTS =
  /(?:[把将](?:这|那|它|该)?(?:一?个|里|一?格)?[^,。?!年名排]{0,12}(?:数字?|数据|件数|条数|格子?)(?:给|都)?(?:修改|更正|订正|改正|改|纠正)(?:一下|掉|过来|了|好)?|(?:请|麻烦|帮忙|帮我|赶紧|尽快)(?:你们?|您|给我)?(?:更正|订正|改正|修正|纠正|修改)(?:一下|过来|掉|这个数|数据|报告)*)(?:吧|吗|么|嘛|好吗|行吗|可以吗|谢谢|[,。?!])*$/;
/** 帮我向辛店街道提交一份申请: the bot sends nothing to anybody. 帮我查提交的申请 asks for a figure. */
const SUBMITS =
  /(?:帮忙|[帮替代给](?:我们?|俺们?|咱们?))(?:[向给跟对去到][^,。?!查看问找算统列数比多几]{1,20}?|把[^,。?!查看问找算统列数比多几]{1,20}?)?(?:提交|递交|提|交|递|寄|发送|申请)(?:一下|上去|过去|出去)?(?:给[^,。?!多几]{2,16})?一?[份个件]?(?:政府)?(?:信息)?(?:公开)?(?:申请[书表]?|材料|信息|文件)?(?:吧|吗|么|嘛|呗|了|好吗|行吗|可以吗|谢谢|[,?!。])*$/;
const FORECASTS = /预测|预估|(?:预计|估计)(?:一下|[能会将要])/;

/** Is something wanted that stands in no report: one to be written or laid out, a figure foretold, an application handed in? */
export function asksService(text: string): boolean {
  return WRITES.test(text) || TEMPLATES.test(text) || FORECASTS.test(text) || SUBMITS.test(text);
}

const KEPT = "(?:报告|年报|数据|记录|资料|文件|内容|数据库|库)";
const REMOVES = "(?:删除|删掉|删了|删去|移除|清空|清除|撤下|撤掉|销毁|抹掉|替换|修改|更改|篡改|导入|上架|下架)";
const AT_ONCE = "(?:吧|吗|么|嘛|呗|了|掉|谢谢|好吗|行吗|可以吗|[,。?!])*$";
/** 删除辛店街道的报告, 把辛店街道的报告删掉: what is held is to be changed. 删除了多少份 asks for a figure. */
const CHANGES_STORE = new RegExp(
  `^(?:(?:请|麻烦|帮|给|我|你|您|忙|能不能|能否|可不可以|可以|能|想|要|立即|马上)*${REMOVES}(?:掉|了)?[^,。?!多几哪谁]{0,30}${KEPT}|[^,。?!多几哪谁]{0,4}[把将][^,。?!多几哪谁]{1,30}${KEPT}(?:都|全部?|给)*${REMOVES})${AT_ONCE}`,
);

/** Is what the store holds to be changed? Whoever asks questions cannot. */
export function asksChangeOfStore(text: string): boolean {
  return CHANGES_STORE.test(text) || ALTERS.test(text) || CORRECTS.test(text);
}

/** A draft of one's own, which the store does not have. */
const DRAFT =
  /草稿|初稿|底稿|(?:还没|没有?|尚未|未)(?:正式)?(?:发布|公布|公开|上报|报送|提交)的?(?:年报|报告)|(?:自己|我们?|咱们?)(?:写|做|编|起草)(?:好)?的(?:年报|报告)/;
const CHECKS =
  /核对|核一|核验|校对|校核|检查|审核?|查错|挑错|看看|上传|发给|发到|提交|勾稽|对不对|有没有(?:错|问题)|把关/;

/** Is a draft to be checked: 草稿怎么发给你核对? */
export function asksDraftCheck(text: string): boolean {
  return DRAFT.test(text) && CHECKS.test(text);
}
