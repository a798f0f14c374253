export { SovereignState, SovereignStateProps } from "./sovereign-state";
export { StateBootstrap, StateBootstrapProps } from "./state-bootstrap";
export { StateBucket, StateBucketProps } from "./state-bucket";
export { StateEncryption } from "./state-encryption";
export { StateStore, StateStoreAttributes } from "./state-store";
