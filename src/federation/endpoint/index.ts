export { BalancedTargetsOptions, EndpointEntry } from "./endpoint-entry";
export { EndpointPort } from "./endpoint-port";
export { EndpointTargets } from "./endpoint-targets";
export { ExternalDns, ExternalDnsOptions, ExternalDnsProvider } from "./external-dns";
export { FederatedEndpoint } from "./federated-endpoint";
export { FederatedEndpointProps } from "./federated-endpoint-props";
export { EndpointNameServerOptions, Withdrawal } from "./withdrawal";
