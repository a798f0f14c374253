import type { FederationRecord } from "./federation-record";
import type { OverlayOptions } from "./overlay/overlay-options";
import type { ICloud } from "../core/cloud";
import type { Egress } from "../network/egress";

/**
 * Properties of a federation.
 */
export interface FederationProps {
  /**
   * The clouds that are united, of the same stack. A member is called after its cloud's id in the construct tree, so these differ. Who is new is put at the end; who is
   * taken out keeps its place in the record, and gets it back when it returns.
   */
  readonly members: ICloud[];
  /**
   * Those of the members that will be taken out: others take over what they have, which stays as it is. `without` tells the steps.
   *
   * @default - none
   */
  readonly leaving?: ICloud[];
  /**
   * The IPv4 block that the members' networks are cut from, within private address space. It never changes.
   *
   * @default "10.64.0.0/12"
   */
  readonly cidr?: string;
  /**
   * Length of the prefix of each member's block, 16 to 24. It never changes.
   *
   * @default 20
   */
  readonly memberPrefixLength?: number;
  /**
   * How many members may ever join, counting those who left: keys and places are made for so many from the start, so that nothing changes on the others when one
   * joins. 2 to 64, and no more than there are blocks.
   *
   * @default 16
   */
  readonly capacity?: number;
  /**
   * How servers reach the internet.
   *
   * @default Egress.PUBLIC_IP
   */
  readonly egress?: Egress;
  /**
   * Whether the members' networks are joined: every server reaches every other by its private address, encrypted between the members.
   *
   * @default true
   */
  readonly meshed?: boolean;
  /**
   * How they are joined.
   *
   * @default - a small gateway on each member, WireGuard between every two
   */
  readonly overlay?: OverlayOptions;
  /**
   * Tags of all that the federation defines, besides those of each cloud.
   *
   * @default - only those of the clouds
   */
  readonly tags?: Record<string, string>;
  /**
   * Remembers who has which addresses.
   *
   * @default FederationRecord.file()
   */
  readonly record?: FederationRecord;
}
