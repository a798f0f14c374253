import type { EndpointPortSpec } from "./endpoint-port";
import { speaksHttp } from "./endpoint-port";
import type { Faults } from "../../core/faults";
import type { HealthCheck } from "../../load-balancing/health-check";
import { ListenerProtocol, TargetProtocol } from "../../load-balancing/protocols";

/** What may be in a path that name servers and fronts write into their own configuration. */
const PLAIN_PATH = /^\/[A-Za-z0-9/._~%?=&+,:@-]{0,254}$/;
/** The one that PowerDNS of Debian 12 takes for healthy. */
const HEALTHY = 200;

/** Notes a fault when the path of a check cannot stand in a configuration. */
export function checkPath(faults: Faults, healthCheck: HealthCheck | undefined): void {
  const path = healthCheck?._resolve(faults, TargetProtocol.HTTP).http?.path;
  if (path !== undefined && !PLAIN_PATH.test(path)) {
    faults.add("healthCheck.path", path, "letters, digits and / . _ ~ % ? = & + , : @ - after the first slash, 255 characters at most");
  }
}

/** How name servers check a member from outside, as they read it in DNS: `https://www.example.com:443/healthz` or `tcp:443`; notes faults. */
export function publicCheck(faults: Faults, ports: readonly EndpointPortSpec[], healthCheck: HealthCheck | undefined, fullName: string): string {
  const http = healthCheck?._byHttp === true ? healthCheck._resolve(faults, TargetProtocol.HTTP).http : undefined;
  const port = ports.find(speaksHttp);
  if (http !== undefined && port !== undefined) {
    if (http.expectedStatus !== HEALTHY) {
      faults.add("healthCheck.expectedStatus", http.expectedStatus, `${HEALTHY}, as the name servers take no other for healthy`);
    }
    return `${port.protocol}://${http.host ?? fullName}:${port.port}${http.path}`;
  }
  const tcp = ports.find(({ protocol }) => protocol !== ListenerProtocol.UDP);
  if (tcp === undefined) {
    faults.add("withdrawal", "Withdrawal.nameServers", "another, as name servers cannot tell whether somebody answers by UDP alone");
  }
  return `tcp:${tcp?.port}`;
}
