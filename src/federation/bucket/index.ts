export { BucketReplication } from "./bucket-replication";
export { BucketCredentials, BucketReplicationProps } from "./bucket-replication-props";
export { FederatedBucket, FederatedBucketAccess, FederatedBucketProps } from "./federated-bucket";
export { FederatedObjectStore } from "./federated-object-store";
export { FederatedObjectStoreProps } from "./federated-object-store-props";
export { GarageRelease } from "./garage-release";
export { FederatedBucketKey } from "./store-key";
