/** One question of every kind for a report, and of every kind over many. */
export function questionsOn(name: string, year: number): readonly string[] {
  const report = `${name}${year}年`;
  return [
    `${report}收到多少件申请`,
    `${report}办结的申请有多少`,
    `${report}不予公开多少件`,
    `${report}行政复议多少件`,
    `${report}行政诉讼总数`,
    `${report}主动公开信息多少条`,
    `${report}行政许可处理决定多少`,
    `${report}收到的申请里自然人多少件`,
    `${report}的年报摘要`,
    `${name}历年收到的申请有什么变化`,
    `${name}历年予以公开率的变化`,
    `${report}予以公开率`,
    `${report}行政复议纠错率`,
    `${report}的申请是怎么处理的`,
    `${report}的申请是谁提的`,
    `${report}不予公开按理由分别多少`,
    `${report}主动公开信息分渠道各多少条`,
    `${report}存在哪些问题`,
    `${report}有什么改进措施`,
    `${report}收取信息处理费了吗`,
    `${report}的数据有没有问题`,
    `${name}的电话`,
    `${name}有哪几年的报告`,
    `${year}年哪个单位收到的申请最多`,
    `${year}年各单位收到的申请排名`,
    `${year}年各单位平均收到几件申请`,
    `${year}年有几家单位收到过申请`,
    `${year}年各单位予以公开率从高到低排名`,
    `总结一下${year}年所有单位的报告`,
    `${year}年哪些报告的数据对不上`,
    `${year}年有哪些单位的报告`,
  ];
}

export const GENERAL = [
  "什么是三安全一稳定",
  "什么是结转",
  "库里有哪些年份",
  "收到多少件申请",
  "2021年收到多少件申请",
  "谁收到的申请最多",
];
