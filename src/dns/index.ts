export { DnsCapability } from "./capabilities";
export * from "./driver";
