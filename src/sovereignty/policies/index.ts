export { DataLocation, DataLocationProps } from "./data-location";
export { EncryptionAtRest, EncryptionAtRestProps } from "./encryption-at-rest";
export { PublicExposure, PublicExposureProps } from "./public-exposure";
