import type { ContainerLimits } from "../../containers/driver";

/** Where something is written, and when it was read. */
type Source = Pick<ContainerLimits, "source" | "asOf">;

/** The limits of a cloud that runs no containers by itself: there are no applications that could be measured by them. */
export function noApps(source: Source): ContainerLimits {
  return {
    minVcpus: 0,
    maxVcpus: 0,
    minMemoryMib: 0,
    maxMemoryMib: 0,
    memoryRules: [],
    maxScale: 0,
    minTimeoutSeconds: 0,
    maxTimeoutSeconds: 0,
    reservedPorts: [],
    reservedVariables: [],
    maxVariables: 0,
    maxVariableLength: 0,
    ...source,
  };
}
