import { mebibytesAtLeast, mebibytesWithin } from "./sizes";
import type { ContainerLimits } from "../../containers/driver";

const LIMITATIONS = "scaleway/docs-content: pages/serverless-containers/reference-content/containers-limitations.mdx";
/** The provider checks fewer and shorter variables than the API takes: 200 of them, secret ones of 65536 bytes. */
const PROVIDER = "scaleway/terraform-provider-scaleway: internal/services/container/container.go, containerSchema";

/**
 * What a Serverless Container may be. Memory depends on the processors; Scaleway publishes no table for it, and the one in the provider's
 * documentation is that of Serverless Functions. The API has told its bounds for 2 vCPU, and it has accepted 128 MB with 0.07,
 * 1120 MB with 0.28 and 2048 MB with 1 (the provider's recorded tests). Other combinations are the API's to judge.
 *
 * @see https://www.scaleway.com/en/docs/serverless-containers/reference-content/containers-limitations/
 */
export const CONTAINER_LIMITS: ContainerLimits = {
  minVcpus: 0.07,
  maxVcpus: 6,
  minMemoryMib: mebibytesAtLeast(128),
  maxMemoryMib: mebibytesWithin(12228),
  memoryRules: [
    {
      vcpus: 2,
      minMemoryMib: mebibytesAtLeast(2000),
      maxMemoryMib: mebibytesWithin(8000),
      source: "https://github.com/scaleway/serverless-gateway/issues/63",
      asOf: "2025-07-28",
    },
  ],
  maxScale: 50,
  minTimeoutSeconds: 10,
  maxTimeoutSeconds: 3600,
  reservedPorts: [8008, 8012, 8013, 8022, 9090, 9091],
  reservedVariables: ["PORT", "SCW_*"],
  maxVariables: 100,
  maxVariableLength: 1000,
  source: `${LIMITATIONS}; ${PROVIDER}`,
  asOf: "2025-09-17",
};
