import { huaweiReader } from "./huawei";
import { listOf } from "../references";

/** Open Telekom Cloud, by the provider `opentelekomcloud/opentelekomcloud`. A list of addresses that is not enabled, or is black, keeps few people out. */
export const read = huaweiReader({
  prefix: "opentelekomcloud",
  binding: "networking_floatingip_associate_v2",
  translates: "network_id",
  publicAddressOf: ({ public_ip: address }) => listOf(address)[0],
  allowListOf: ({ ip_group: list }) => listOf(list).find(({ enable = true, type = "white" }) => enable === true && type === "white")?.id,
});
