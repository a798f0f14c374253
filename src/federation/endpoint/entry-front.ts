import type { EntryHome } from "./entry-home";
import { FRONT_PEM, frontConfig } from "./front-config";
import { definePublicServer } from "./public-server";
import type { CloudInitFile } from "../../compute/cloud-init";
import { CloudInit } from "../../compute/cloud-init";
import type { Server } from "../../compute/server";
import { Faults } from "../../core/faults";
import { HealthCheck } from "../../load-balancing/health-check";
import { ListenerProtocol, TargetProtocol } from "../../load-balancing/protocols";
import { Firewall } from "../../network/firewall";
import { Peer } from "../../network/peer";
import { Port } from "../../network/port";
import type { FederatedServerOptions } from "../federated-servers-props";
import type { FederationMember } from "../federation-member";

/** Where the configuration is. That of the package stays as it was. */
const CONFIG = "/etc/haproxy/archipel.cfg";
const DROP_IN = `# The front's own configuration instead of the package's.
[Service]
Environment=CONFIG=${CONFIG}
`;

/** A small server with HAProxy before a member's servers. It names their seats, so that it stays as it is while servers come and go. */
export function defineFront(home: EntryHome, member: FederationMember, options: FederatedServerOptions, seats: readonly string[]): Server {
  const scope = home.on(member);
  const { tags } = home.federation;
  const firewall = new Firewall(scope, "FrontFirewall", { tags });
  home.ports.forEach(({ port }) => firewall.allow(Peer.anyIpv4(), Port.tcp(port), "clients of the endpoint"));
  const privateIp = home.frontSeat(member);
  return definePublicServer(scope, "Front", options, { member, privateIp, firewall, tags, cloudInit: frontCloudInit(home, seats) });
}

function frontCloudInit(home: EntryHome, seats: readonly string[]): CloudInit {
  const faults = new Faults(home.endpoint, "FederatedEndpoint");
  const check = (home.healthCheck ?? HealthCheck.tcp())._resolve(faults, TargetProtocol.TCP);
  const pem = pemOf(home, faults);
  faults.throwIfAny();
  const config = frontConfig({ ports: home.ports, check, host: home.fullName, seats });
  return new CloudInit({
    packages: ["haproxy"],
    files: [
      { path: CONFIG, content: config },
      { path: "/etc/systemd/system/haproxy.service.d/archipel.conf", content: DROP_IN },
      ...pem,
    ],
    commands: [`haproxy -c -f ${CONFIG}`, "systemctl daemon-reload", "systemctl enable haproxy", "systemctl restart haproxy"],
  });
}

function pemOf({ ports, certificate }: EntryHome, faults: Faults): CloudInitFile[] {
  if (!ports.some(({ protocol }) => protocol === ListenerProtocol.HTTPS)) {
    return [];
  }
  const { pem } = certificate!._resolve(faults, "front");
  const content = [pem!.certificate, pem!.chain, pem!.privateKey].filter((part) => part !== undefined).join("\n");
  return [{ path: FRONT_PEM, content: `${content}\n`, permissions: "0600" }];
}
