/** Words by which a short message asks for the sum of what was told: 加起来, 一共. */
export const SUM =
  "(?:加起来|加[在到]?一[起块]|加一加|合起来|相加|加总|求和|合计|总计|一共|总共|共计|累[计加]|之和|总和|总数)";
