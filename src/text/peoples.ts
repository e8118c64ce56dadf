/** Peoples that places are named after, without 族. */
const PEOPLES =
  "汉|满|回|藏|苗|彝|壮|侗|瑶|白|傣|黎|佘|畲|水|土|羌|怒|京|蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|佤|高山|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺";
const OF_PEOPLES = new RegExp(
  `(?<=^.{2,})(?:(?:(?:${PEOPLES}|民|各)族)+|蒙古|锡伯|哈萨克|塔吉克)(?=自治[区州县旗]|区|镇|乡)`,
);

/**
 * A place's name without the peoples it is named after, as people leave them out: 金岭回族镇 is called 金岭镇.
 *
 * @returns `undefined` for a name that has none, or nothing besides them (东乡族自治县)
 * @example withoutPeoples("大厂回族自治县") // "大厂自治县"
 */
export function withoutPeoples(name: string): string | undefined {
  const plain = name.replace(OF_PEOPLES, "");
  return plain === name ? undefined : plain;
}
