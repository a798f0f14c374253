import { describe, expect, test } from "vitest";
import { HealthCheck, TargetProtocol } from "archipel";
import { PARIS } from "./place";
import { balancerOn, loadBalancingTests } from "../../families/huawei/load-balancing-tests";
import { only, referenceTo } from "../../families/huawei/place";

describe("on Flexible Engine", () => {
  loadBalancingTests(PARIS, {
    addressId: (balancer) => balancer.ipv4_eip_id,
    allowList: "flexibleengine_elb_ipgroup",
    httpCheck: { protocol: "HTTP", status_code: "204", port: 9000, max_retries: 3 },
  });

  test("a load balancer is a dedicated one in the cloud's zone, on the network's subnet", () => {
    const { stack, cloud } = PARIS.make();
    balancerOn(cloud);
    expect(only(stack, "flexibleengine_lb_loadbalancer_v3")).toEqual({
      provider: "flexibleengine",
      name: "shop-place-balancer",
      vpc_id: expect.stringMatching(referenceTo("flexibleengine_vpc_v1")) as unknown,
      ipv4_subnet_id: expect.stringMatching(referenceTo("flexibleengine_vpc_subnet_v1", "subnet_id")) as unknown,
      availability_zone: ["eu-west-0a"],
      cross_vpc_backend: true,
      ipv4_eip_id: expect.stringMatching(referenceTo("flexibleengine_vpc_eip")) as unknown,
    });
  });

  test("another number of failed checks is refused", () => {
    const balancer = balancerOn(PARIS.make().cloud);
    const options = { protocol: TargetProtocol.TCP, port: 80, healthCheck: HealthCheck.tcp({ unhealthyAfter: 4 }) };
    expect(() => balancer.addTargetGroup("web", options)).toThrow(/unhealthyAfter: got 4; allowed: .*the Terraform provider cannot set them/);
  });

  test("datagrams are refused", () => {
    expect(() => balancerOn(PARIS.make().cloud).addTargetGroup("dns", { protocol: TargetProtocol.UDP, port: 53 })).toThrow(/no health checks by UDP/);
  });
});
