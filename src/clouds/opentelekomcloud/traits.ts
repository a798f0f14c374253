import { DEFAULT_VOLUME_TYPE } from "./volume-types";
import type { HuaweiTraits } from "../../families/huawei/traits";

/** What is particular about Open Telekom Cloud. */
export const TRAITS: HuaweiTraits = {
  rootDiskGib: 20,
  volumeType: DEFAULT_VOLUME_TYPE,
  /** At most 300: opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/vpc_eip_v1.md (2024-10-24) */
  bandwidthMbit: 100,
  /** The smallest that every zone has: docs/resources/nat_gateway_v2.md of the same. */
  natSize: "1",
  /** opentelekomcloud-docs/image-management-service: doc/public-images/source/index.rst (2026-04-22), Standard images */
  loginUsers: { ubuntu: "ubuntu", default: "linux" },
  /**
   * One magic block switches off the check of sources and destinations; blocks of one's own do not pass everywhere.
   *
   * opentelekomcloud-docs/virtual-private-cloud: api-ref/source/native_openstack_neutron_apis_v2.0/port/creating_a_port.rst (2026-04-22)
   */
  forwardedBlocks: () => ["1.1.1.1/0"],
};
