import { writeManifests } from "./manifest-file";

export { DataClass } from "./data-class";
export { Evidence } from "./evidence";
export { FactCorrection, FactCorrectionProps } from "./fact-correction";
export { ExitChange, ExitData, ExitDecision, ExitItem, ExitLeftover, ExitPlace } from "./exit/exit-parts";
export { ExitReport } from "./exit/exit-report";
export { ExitVerdict } from "./exit/exit-verdict";
export * from "./finding";
export * from "./inventory";
export { Jurisdiction } from "./jurisdiction";
export { SovereigntyObjective } from "./objective";
export { Place } from "./place";
export { PlacePolicy } from "./place-policy";
export { PlacedResource } from "./placed-resource";
export * from "./policies";
export { SovereigntyPolicy, SovereigntyPolicyProps } from "./policy";
export { Waiver, WaiverProps } from "./waiver";

// Nothing is computed, or even loaded, unless the command line asks for it.
if (process.env.ARCHIPEL_MANIFEST) {
  writeManifests(process.env.ARCHIPEL_MANIFEST);
}
