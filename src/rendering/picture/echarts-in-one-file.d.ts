/** The build of echarts that is one file; it has what the whole of echarts has. */
declare module "echarts/dist/echarts.esm.min.mjs" {
  export { init } from "echarts/core";
}
