import type { ClusterMachineOptions } from "./cluster-machine-options";
import type { NodeTaint } from "../../kubernetes/node-labels";
import type { Spread } from "../spread";

/**
 * Properties of agents of a cluster that are alike.
 */
export interface ClusterAgentsProps extends ClusterMachineOptions {
  /** How many in all, 0 to 5,000. */
  readonly count: number;
  /**
   * How they are shared out among the members.
   *
   * @default Spread.even()
   */
  readonly spread?: Spread;
  /**
   * Labels that nodes register with, besides those of the library. Those of nodes that are there stay.
   *
   * @default - none
   */
  readonly labels?: Record<string, string>;
  /**
   * Taints that nodes register with. Those of nodes that are there stay.
   *
   * @default - none
   */
  readonly taints?: NodeTaint[];
}
