export { LoadBalancingCapability } from "./capabilities";
export * from "./driver";
