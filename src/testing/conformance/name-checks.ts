import { Construct } from "constructs";
import { ensure } from "./assertions";
import type { ConformanceOptions } from "./options";
import { freshBench } from "./options";
import { Faults } from "../../core/faults";
import { matchesRule, physicalName } from "../../core/names";
import { nameRule } from "../../core/names-of";

/** Kinds of things that have names. */
const KINDS = [
  "server",
  "sshKey",
  "placementGroup",
  "network",
  "subnet",
  "route",
  "firewall",
  "publicIp",
  "vpnGateway",
  "vpnConnection",
  "volume",
  "fileShare",
  "bucket",
  "accessKey",
  "loadBalancer",
  "autoScalingPolicy",
  "targetGroup",
  "listener",
  "certificate",
  "kubernetesCluster",
  "nodePool",
  "database",
  "cache",
  "secret",
  "containerRegistry",
  "containerApp",
];
/** Construct ids that no cloud was made for. */
const HOSTILE_IDS = ["x".repeat(300), "Ünïcödé-日本", "1-digit-first", "UPPER_and.dots", "-", "--a--", "a b\tc", "0", "🦊"];

/** Checks of the cloud's rules for names, by what they say. */
export function nameChecks(options: ConformanceOptions): Record<string, () => void> {
  return Object.fromEntries(
    KINDS.map((kind) => [
      `the name made for a ${kind} is accepted by the cloud's rule, whatever the construct path`,
      () => {
        const { cloud, scope } = freshBench(options);
        const rule = nameRule(cloud, kind);
        HOSTILE_IDS.forEach((id) => {
          const construct = new Construct(scope, id);
          const faults = new Faults(construct, kind);
          const name = physicalName(construct, rule, undefined, faults);
          faults.throwIfAny();
          ensure(matchesRule(name, rule), `${JSON.stringify(name)}, made for construct id ${JSON.stringify(id)}, is refused: ${rule.description}`);
        });
      },
    ]),
  );
}
