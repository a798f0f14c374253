import { autoScalingCases } from "./autoscaling-cases";
import type { ConformanceCase } from "./case";
import { computeCases } from "./compute-cases";
import { containerCases } from "./containers-cases";
import { databaseCases } from "./databases-cases";
import { dnsCases } from "./dns-cases";
import { fileShareCases } from "./file-share-cases";
import { growthCases } from "./growth-cases";
import { kubernetesCases } from "./kubernetes-cases";
import { loadBalancingCases } from "./load-balancing-cases";
import { networkCases } from "./network-cases";
import { peeringCases } from "./peering-cases";
import { relationCases } from "./relation-cases";
import { secretCases } from "./secrets-cases";
import { storageCases } from "./storage-cases";
import { vpnCases } from "./vpn-cases";

/** Everything that the suite tries on a cloud. */
export function conformanceCases(): ConformanceCase[] {
  return [
    ...computeCases(),
    ...networkCases(),
    ...storageCases(),
    ...fileShareCases(),
    ...relationCases(),
    ...growthCases(),
    ...loadBalancingCases(),
    ...autoScalingCases(),
    ...dnsCases(),
    ...kubernetesCases(),
    ...databaseCases(),
    ...secretCases(),
    ...containerCases(),
    ...vpnCases(),
    ...peeringCases(),
  ];
}
