/** A text that begins with the number of an item begins a label: （一）, 1. */
export const BEGINS_ITEM = /^[（(]?[一二三四五六七八九十\d０-９]{1,2}[）).．、]/;
/** The same of a line of a page, whose brackets may be those of upright writing, or stand twice. */
export const LINE_BEGINS_ITEM = /^[（(︵]{0,2}[一二三四五六七八九十\d０-９]{1,2}[）).．、]/;
