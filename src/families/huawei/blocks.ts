import { Fn } from "cdktf";
import type { Construct } from "constructs";
import { contains, dotted, knownBlock, parseBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";

/**
 * Where a VPC may lie, and the smallest block that it takes.
 *
 * opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/vpc_v1.md, cidr (2024-10-24)
 * FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/vpc_v1.md, cidr (2024-03-20)
 */
export const VPC_BLOCKS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];
const LONGEST_PREFIX = 24;

/** @throws ValidationError when no VPC could have the block */
export function checkVpcBlock(scope: Construct, cidr: string): void {
  const block = knownBlock(cidr);
  if (block === undefined) {
    return;
  }
  const faults = new Faults(scope, "Network");
  if (block.prefixLength > LONGEST_PREFIX || !VPC_BLOCKS.some((outer) => contains(parseBlock(outer)!, block))) {
    faults.add("cidr", cidr, `a block of /${LONGEST_PREFIX} or larger within ${VPC_BLOCKS.join(", ")}`);
  }
  faults.throwIfAny();
}

/** The address of a subnet's gateway: its first. */
export function gatewayOf(cidr: string): string {
  const block = knownBlock(cidr);
  return block === undefined ? Fn.cidrhost(cidr, 1) : dotted(block.first + 1n);
}
