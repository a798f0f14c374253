export { ExitReport } from "./exit-report";
export * from "./exit-parts";
export { ExitVerdict } from "./exit-verdict";
