import type { TerraformProvider } from "cdktf";
import type { HuaweiResources } from "./resources";
import type { HuaweiTraits } from "./traits";
import type { ICloud } from "../../core/cloud";
import { sharedLookup } from "../../core/lookups";

/** What the drivers of one cloud share. */
export class HuaweiContext {
  private readonly neutronSubnets = new Map<string, string>();

  public constructor(
    public readonly cloud: ICloud,
    public readonly provider: TerraformProvider,
    public readonly resources: HuaweiResources,
    public readonly traits: HuaweiTraits,
  ) {}

  /** The identifier of the newest image of a name. */
  public imageId(name: string): string {
    const { cloud, provider, resources } = this;
    const found = sharedLookup(cloud, `Image-${name}`, (scope, id) => new resources.image(scope, id, { name, mostRecent: true, provider }));
    return (found as InstanceType<HuaweiResources["image"]>).id;
  }

  /** Remembers Neutron's identifier of a subnet. */
  public noteSubnet(subnetId: string, neutronId: string): void {
    this.neutronSubnets.set(subnetId, neutronId);
  }

  /** Neutron's identifier of a subnet: it is looked up where the program did not define the subnet. */
  public neutronSubnetId(subnetId: string): string {
    const known = this.neutronSubnets.get(subnetId);
    if (known !== undefined) {
      return known;
    }
    const { cloud, provider, resources } = this;
    const found = sharedLookup(cloud, `Subnet-${subnetId}`, (scope, id) => new resources.knownSubnet(scope, id, { id: subnetId, provider }));
    return (found as InstanceType<HuaweiResources["knownSubnet"]>).subnetId;
  }
}
