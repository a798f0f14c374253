import { huaweiReader } from "./huawei";

/** Flexible Engine, by the provider `FlexibleEngineCloud/flexibleengine`. A list of addresses is for keeping out unless the policy says white. */
export const read = huaweiReader({
  prefix: "flexibleengine",
  binding: "vpc_eip_associate",
  translates: "subnet_id",
  publicAddressOf: ({ ipv4_eip_id: address }) => address as unknown,
  allowListOf: ({ ip_group: list, access_policy: policy }) => (policy === "white" ? (list as unknown) : undefined),
});
