import { DEFAULT_VOLUME_TYPE } from "./volume-types";
import type { HuaweiTraits } from "../../families/huawei/traits";

/** What is particular about Flexible Engine. */
export const TRAITS: HuaweiTraits = {
  /** Its images ask for so much: course on Flexible Engine (code index 17202621466). */
  rootDiskGib: 40,
  volumeType: DEFAULT_VOLUME_TYPE,
  /** At most 1000: FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/vpc_eip.md (2024-03-20) */
  bandwidthMbit: 100,
  /** The smallest: docs/resources/nat_gateway_v2.md of the same. */
  natSize: "1",
  /** Course on Flexible Engine (code index 17159288424). */
  loginUsers: { default: "cloud" },
  /** Blocks pass as they are: docs/resources/networking_port_v2.md of the provider, allowed_address_pairs. */
  forwardedBlocks: (cidrs) => [...cidrs],
};
