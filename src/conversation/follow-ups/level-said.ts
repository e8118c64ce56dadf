/** 市里的, 区级的那个, 市局: of the city itself, or of a county. */
const LEVEL =
  /^(?:是|要|查|看|问|选|就)*([市区县])(?:里|级|本级|一级|直|局)(?:面)?(?:的|那一?个|那家|单位|部门|局|吧|呢|啊|[。.!！])*$/;

/** The level that a message names, and nothing else: 市 of 市里的. */
export function levelSaid(plain: string): string | undefined {
  return LEVEL.exec(plain)?.[1];
}
