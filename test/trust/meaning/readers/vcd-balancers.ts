import type { Reading } from "../reading";
import { listOf, referencesIn, resourcesOf } from "../references";
import { openingsOf } from "./support/rules";
import type { Stack } from "./vcd-rules";
import { addressesOf, peersOf, rulesOf } from "./vcd-rules";

/**
 * A load balancer is what its virtual services listen at. It is a `terraform_data` that remembers what they have in common, as the provider has
 * none of its own; the first rule of the gateway that speaks of the address decides who gets in.
 */
export function balancersOf(stack: Stack): Reading["balancers"] {
  const services = resourcesOf(stack, "cloudavenue_elb_virtual_service");
  const mains = [...new Set(services.flatMap(({ block }) => listOf<string>(block.depends_on)))].filter((one) =>
    one.startsWith("terraform_data."),
  );
  return mains.map((address) => {
    const own = services.filter(({ block }) => listOf<string>(block.depends_on).includes(address));
    return {
      address,
      public: own.some(({ block }) => referencesIn(block.virtual_ip).some((one) => one.startsWith("cloudavenue_publicip."))),
      ports: own.flatMap(({ block }) =>
        listOf(block.service_ports).map(({ start }) => ({
          port: start as number,
          protocol: /UDP/.test(block.service_type) ? "udp" : "tcp",
          from: admitted(stack, block),
        })),
      ),
    };
  });
}

function admitted(stack: Stack, service: Stack): string[] {
  const rules = resourcesOf(stack, "cloudavenue_edgegateway_firewall").flatMap(({ block }) => listOf(block.rules));
  const own = rules.filter(
    ({ direction, destination_ids: to }) =>
      direction !== "OUT" && (listOf(to).length === 0 || addressesOf(stack, to).includes(service.virtual_ip)),
  );
  const port = listOf(service.service_ports)[0].start as number;
  const protocol = /UDP/.test(service.service_type) ? "udp" : "tcp";
  const open = openingsOf(
    "",
    "in",
    own.flatMap((rule) => rulesOf(stack, rule, peersOf(stack, rule.source_ids))),
  );
  return open.filter((one) => one.from <= port && port <= one.to && [protocol, "any"].includes(one.protocol)).map(({ peer }) => peer);
}
