/** What the names of public institutions end in, as alternatives of a pattern. */
export const INSTITUTION = "医院|卫生院|大学|学院|学校|[中小]学|幼儿园|派出所|图书馆|博物馆";
