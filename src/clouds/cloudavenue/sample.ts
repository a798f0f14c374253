import type { Construct } from "constructs";
import { CloudAvenue } from "./cloud";

/** What a cloud needs: a vDC and a gateway that exist; each cloud has a gateway of its own, as the owner of a firewall must. */
export const sampleProps = (scope: Construct, id: string) => ({ region: "vdr", vdc: "app", edgeGateway: `gateway-${[scope.node.path, id].join("-")}` });

/** Cloud Avenue, with the fewest properties that let it do all. */
export const sample = (scope: Construct, id = "cloud"): CloudAvenue => new CloudAvenue(scope, id, { ...sampleProps(scope, id), ownsFirewall: true });
