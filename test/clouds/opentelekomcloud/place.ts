import { MachineImage, MachineType, OpenTelekomCloud } from "archipel";
import { testStack } from "archipel/testing";
import type { Place } from "../../families/huawei/place";

/** Open Telekom Cloud in Germany, for the tests that the family shares. */
export const GERMANY: Place = {
  make: (props = {}) => {
    const stack = testStack("shop");
    return { stack, cloud: new OpenTelekomCloud(stack, "place", { region: "eu-de", ...props }) };
  },
  prefix: "opentelekomcloud",
  types: {
    address: "opentelekomcloud_vpc_eip_v1",
    volume: "opentelekomcloud_evs_volume_v3",
    image: "opentelekomcloud_images_image_v2",
    binding: "opentelekomcloud_networking_floatingip_associate_v2",
  },
  zone: "eu-de-01",
  otherZone: "eu-de-03",
  small: { machine: MachineType.named("c4.large.2"), image: MachineImage.ubuntu("24.04") },
  imageName: "Standard_Ubuntu_24.04_amd64_uefi_latest",
  flavor: "c4.large.2",
  rootDiskGib: 20,
  forwarded: ["1.1.1.1/0"],
};
