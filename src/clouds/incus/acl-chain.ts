import type { TerraformResource } from "cdktf";
import { TerraformStack, dependable } from "cdktf";
import type { IConstruct } from "constructs";
import type { NetworkAcl } from "../../../l1/incus/network-acl";
import type { NetworkPeer } from "../../../l1/incus/network-peer";
import { filled } from "../../core/lists";

/** An ACL or half of a peering in its place; `waitsFor` is the one before it. */
interface Link {
  readonly rank: string;
  readonly resource: TerraformResource;
  waitsFor?: string;
}

const chains = new WeakMap<TerraformStack, Map<string, AclChain>>();

/**
 * Puts the ACLs and peerings of one project of one Incus into a row, in which Terraform makes and deletes them. To delete one, Incus reads all others, and fails when
 * one of them goes meanwhile (`Network ACL not found`). So it does to delete half of a peering, as seen on Incus 6.0.4, 2026-11-28: those come last.
 *
 * Terraform plans nothing when only `depends_on` differs, so that an ACL more touches none of the others.
 *
 * @see https://github.com/lxc/incus/blob/stable-6.0/internal/server/network/acl/acl_load.go (UsedBy)
 */
export class AclChain {
  /** The row of a project, whichever clouds of the stack are in it. */
  public static of(cloud: IConstruct, project: string): AclChain {
    const stack = TerraformStack.of(cloud);
    const known = chains.get(stack) ?? new Map<string, AclChain>();
    chains.set(stack, known);
    const chain = known.get(project) ?? new AclChain();
    known.set(project, chain);
    return chain;
  }

  private readonly links: Link[] = [];

  /** Adds an ACL. Those that others refer to come first, then all by their paths, whatever the order of the program. */
  public add(acl: NetworkAcl, isReferredTo: boolean): void {
    this.insert(`${isReferredTo ? 0 : 1}${acl.node.path}`, acl);
  }

  /** Adds half of a peering. */
  public addPeer(peer: NetworkPeer): void {
    this.insert(`2${peer.node.path}`, peer);
  }

  private insert(rank: string, resource: TerraformResource): void {
    const after = this.links.findIndex((link) => link.rank > rank);
    const index = after < 0 ? this.links.length : after;
    this.links.splice(index, 0, { rank, resource });
    [index, index + 1].forEach((place) => this.join(place));
  }

  private join(index: number): void {
    const link = this.links[index];
    if (link === undefined) {
      return;
    }
    const others = (link.resource.dependsOn ?? []).filter((address) => address !== link.waitsFor);
    const before = this.links[index - 1];
    link.waitsFor = before && dependable(before.resource);
    link.resource.dependsOn = filled([...others, ...(link.waitsFor === undefined ? [] : [link.waitsFor])]);
  }
}
