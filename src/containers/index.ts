export { ContainerCapability } from "./capabilities";
export * from "./driver";
