import { conformanceCases } from "archipel/testing";

const of = (service: string) => conformanceCases().filter(({ capability }) => capability?.capabilityId.startsWith(`${service}.`));

/** What an order of zones adds. */
export const DNS = of("dns");

/** What three zones add; the control plane is spread over them whether a program asks for it or not. */
export const KUBERNETES = of("kubernetes").filter(({ capability }) => capability?.capabilityId !== "kubernetes.cluster.highly-available");
