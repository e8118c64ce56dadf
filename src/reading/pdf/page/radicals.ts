/**
 * Shapes of radicals that programs write for ordinary characters, because a font draws both with one glyph. Unicode
 * folds the Kangxi radicals (U+2F00) by itself (NFKC), but not those of the supplement (U+2E80), and two to shapes that
 * are not in use on the mainland.
 */
const SHAPES = "⼾⾭⺁⺇⺌⺒⺓⺝⺟⺠⺩⺬⺮⺶⺷⺼⺽⻁⻄⻅⻆⻇⻉⻊⻋⻑⻓⻔⻕⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳";
const ORDINARY = "户青厂几小巳幺月母民王示竹羊羊肉臼虎西见角角贝足车長长门阜雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟";
const RADICAL = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/** Writes ordinary characters where a PDF has the radicals or compatibility shapes that look the same. */
export function foldRadicals(text: string): string {
  return text.replace(RADICAL, (shape) => ORDINARY[SHAPES.indexOf(shape)] ?? shape.normalize("NFKC"));
}
