import { FlexibleEngine, MachineImage, MachineType } from "archipel";
import { testStack } from "archipel/testing";
import type { Place } from "../../families/huawei/place";

/** Flexible Engine in Paris, for the tests that the family shares. */
export const PARIS: Place = {
  make: (props = {}) => {
    const stack = testStack("shop");
    return { stack, cloud: new FlexibleEngine(stack, "place", props) };
  },
  prefix: "flexibleengine",
  types: {
    address: "flexibleengine_vpc_eip",
    volume: "flexibleengine_blockstorage_volume_v2",
    image: "flexibleengine_images_image",
    binding: "flexibleengine_vpc_eip_associate",
  },
  zone: "eu-west-0a",
  otherZone: "eu-west-0b",
  small: { machine: MachineType.named("s6.large.2"), image: MachineImage.ubuntu("22.04") },
  imageName: "OBS Ubuntu 22.04",
  flavor: "s6.large.2",
  rootDiskGib: 40,
  forwarded: ["192.168.0.0/16"],
};
