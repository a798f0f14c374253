import { writeManifests } from "./manifest-file";

export { DataClass } from "./data-class";
export { Evidence } from "./evidence";
export { FactCorrection, FactCorrectionProps } from "./fact-correction";
export { ExitChange, ExitData, ExitDecision, ExitItem, ExitLeftover, ExitPlace } from "./exit/exit-parts";
export { ExitReport } from "./exit/exit-report";
export { ExitVerdict } from "./exit/exit-verdict";
export { Finding, Violation } from "./finding";
export { IInventory, KeptState, KnownSecurity } from "./inventory";
export { Jurisdiction } from "./jurisdiction";
export { SovereigntyObjective } from "./objective";
export { Place } from "./place";
export { PlacePolicy } from "./place-policy";
export { PlacedResource } from "./placed-resource";
export { Placement } from "./placement/placement";
export { PlacementProps } from "./placement/placement-props";
export { PlacementRecord } from "./placement/placement-record";
export { BackupLocation, BackupLocationProps } from "./policies/backup-location";
export { ControlPlaneLocation, ControlPlaneLocationProps } from "./policies/control-plane-location";
export { DataLocation, DataLocationProps } from "./policies/data-location";
export { EncryptionAtRest, EncryptionAtRestProps } from "./policies/encryption-at-rest";
export { ForbiddenOwnership, ForbiddenOwnershipProps } from "./policies/forbidden-ownership";
export { MinimumSeal, MinimumSealProps } from "./policies/minimum-seal";
export { OperatorDiversity, OperatorDiversityProps } from "./policies/operator-diversity";
export { OperatorSeat, OperatorSeatProps } from "./policies/operator-seat";
export { OperatorShare, OperatorShareProps } from "./policies/operator-share";
export { PublicExposure, PublicExposureProps } from "./policies/public-exposure";
export { RequiredCertificates, RequiredCertificatesProps } from "./policies/required-certificates";
export { StateLocation, StateLocationProps } from "./policies/state-location";
export { SovereigntyPolicy, SovereigntyPolicyProps } from "./policy";
export { SovereigntyReport, SovereigntyReportProps } from "./report/sovereignty-report";
export { Waiver, WaiverProps } from "./waiver";

// Nothing is computed, or even loaded, unless the command line asks for it.
if (process.env.ARCHIPEL_MANIFEST) {
  writeManifests(process.env.ARCHIPEL_MANIFEST);
}
