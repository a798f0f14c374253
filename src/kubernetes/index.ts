export { KubernetesCapability } from "./capabilities";
export * from "./driver";
