export { DatabaseCapability } from "./capabilities";
export * from "./driver";
