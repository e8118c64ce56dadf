/** Elements that only wrap others: their content counts, they do not. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  (
    "w:document w:body w:ins w:moveTo w:smartTag w:customXml w:sdt w:sdtContent w:hyperlink w:fldSimple w:bdo w:dir w:ruby " +
    "w:rubyBase w:object m:oMathPara m:oMath wp:inline wp:anchor a:graphic a:graphicData wps:wsp wps:txbx " +
    "wpg:wgp wpg:grpSp wpc:wpc v:shape v:rect v:roundrect v:oval v:group v:textbox"
  ).split(" "),
);

/** Elements that stand for one character or a break. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ["w:tab", "<w:tab/>"],
  ["w:ptab", "<w:tab/>"],
  ["w:br", "<w:br/>"],
  ["w:cr", "<w:br/>"],
  ["w:noBreakHyphen", "<w:t>-</w:t>"],
]);

/** Elements that are the same in a formula or a drawing. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ["m:r", "w:r"],
  ["m:t", "w:t"],
  ["w:drawing", "w:pict"],
]);

/** What is said of a paragraph, a run, a row, a cell. */
export const PROPERTIES: ReadonlySet<string> = new Set(["w:pPr", "w:rPr", "w:trPr", "w:tcPr"]);
