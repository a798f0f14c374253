import type { TargetGroup, TargetGroupOptions } from "archipel";
import { LoadBalancer, Network, TargetProtocol } from "archipel";
import type { FakeCloudProps } from "archipel/testing";
import type { Fixture } from "../testing/fixtures";
import { fixture } from "../testing/fixtures";

/** A fake cloud with a load balancer. */
export interface Balanced extends Fixture {
  readonly network: Network;
  readonly balancer: LoadBalancer;
  /** Adds a group for HTTP on port 8080. */
  readonly group: (props?: Partial<TargetGroupOptions>, id?: string) => TargetGroup;
}

export function balanced(props: FakeCloudProps = {}, publicIp = true): Balanced {
  const made = fixture(props);
  const network = new Network(made.cloud, "private", { cidr: "10.0.0.0/20" });
  const balancer = new LoadBalancer(made.cloud, "balancer", { network, publicIp });
  const group: Balanced["group"] = (given = {}, id = "targets") => balancer.addTargetGroup(id, { protocol: TargetProtocol.HTTP, port: 8080, ...given });
  return { ...made, network, balancer, group };
}
