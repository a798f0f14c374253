export { SecretCapability } from "./capabilities";
export * from "./driver";
