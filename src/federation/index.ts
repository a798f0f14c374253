export { MemberExitPlan } from "./exit-plan";
export { MemberExitPhase, MemberExitStep } from "./exit-step";
export { FederatedServers } from "./federated-servers";
export { FederatedServerOptions, FederatedServersProps } from "./federated-servers-props";
export { Federation } from "./federation";
export { FederationMember } from "./federation-member";
export { FederationProps } from "./federation-props";
export { FederationRecord } from "./federation-record";
export { Spread } from "./spread";
