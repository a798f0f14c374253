export { ContainerCapability } from "./capabilities";
export { ContainerApp, IContainerApp } from "./container-app";
export { AddDomainNameOptions, ContainerAppAttributes, ContainerAppProps } from "./container-app-props";
export { ContainerDefinition } from "./container-definition";
export { ContainerHost, IContainerHost } from "./container-host";
export { ContainerHostProps, ContainerMount, ContainersOnServer, RegistryLogin } from "./container-host-props";
export { ContainerRegistry, ContainerRegistryAttributes, ContainerRegistryProps, IContainerRegistry } from "./container-registry";
export * from "./driver";
export { ContainerUnits } from "./host-units";
