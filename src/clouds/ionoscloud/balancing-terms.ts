import { Op, Token } from "cdktf";
import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";
import type { TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";
import { BalancingAlgorithm } from "../../load-balancing/protocols";

const ALGORITHMS = {
  [BalancingAlgorithm.ROUND_ROBIN]: "ROUND_ROBIN",
  [BalancingAlgorithm.LEAST_CONNECTIONS]: "LEAST_CONNECTION",
  [BalancingAlgorithm.SOURCE_IP]: "SOURCE_IP",
};

const MILLISECONDS = 1000;

/**
 * The name that IONOS has for the algorithm. One that goes by the client's address is what keeps a client on a target.
 *
 * @throws ValidationError when clients should stay on a target that the algorithm does not keep
 */
export function algorithmOf(scope: IConstruct, { stickiness, algorithm }: TargetGroupSpec): string {
  if (stickiness !== undefined && algorithm === BalancingAlgorithm.LEAST_CONNECTIONS) {
    new Faults(scope, "TargetGroup").refuse("algorithm", algorithm, "no algorithm, as the client's address chooses the target with Stickiness.sourceIp");
  }
  return ALGORITHMS[stickiness === undefined ? algorithm : BalancingAlgorithm.SOURCE_IP];
}

/** Targets in a fixed order, whatever that of the program. */
export function inOrder(targets: readonly TargetSpec[]): TargetSpec[] {
  return [...targets].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
}

/** Seconds as the API counts them. */
export function milliseconds(seconds: number): number {
  return Token.isUnresolved(seconds) ? Token.asNumber(Op.mul(seconds, MILLISECONDS)) : seconds * MILLISECONDS;
}
