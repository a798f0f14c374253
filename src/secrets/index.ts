export { SecretCapability } from "./capabilities";
export * from "./driver";
export { ISecret, Secret, SecretProps } from "./secret";
