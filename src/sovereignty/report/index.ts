export { SovereigntyReport, SovereigntyReportProps } from "./sovereignty-report";
