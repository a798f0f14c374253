import type { Construct } from "constructs";
import { AFFINITY_NAME, PortAffinity } from "./port-affinity";
import type { SharedPort, SharedPorts } from "./shared-ports";
import { CloudInit } from "../../compute/cloud-init";
import { checkInteger, checkPattern } from "../../core/checks";
import { Faults } from "../../core/faults";
import { HealthCheck } from "../../load-balancing/health-check";
import { TargetProtocol } from "../../load-balancing/protocols";
import { checkLines } from "../endpoint/front-config";
import { checkPath } from "../endpoint/public-check";
import { haproxyService } from "../haproxy-service";
import type { Seat } from "../seats";

/** What is asked for to learn whether any server is well. */
const ALIVE = "/archipel-alive";
/** How many places of a member its address plan gives at once. */
const MOST_PER_MEMBER = 16;

/** What the ports are made of. */
interface SharedPortsNode {
  /** What sets its files apart from those of others. */
  readonly name: string;
  readonly ports: readonly SharedPort[];
  readonly seats: readonly Seat[];
}

/** Notes what is wrong with them. */
export function checkSharedPorts(faults: Faults, shared: SharedPorts | undefined): void {
  const { ports = [], perMember } = shared ?? {};
  checkInteger(faults, "sharedPorts.perMember", perMember, { min: 1, max: MOST_PER_MEMBER, unit: "servers" });
  if (shared !== undefined && ports.length === 0) {
    faults.add("sharedPorts.ports", ports, "at least one port");
  }
  ports.forEach(({ port, targetPort, healthCheck, affinity }, index) => {
    const prefix = `sharedPorts.ports[${index}]`;
    checkInteger(faults, `${prefix}.port`, port, { min: 1024, max: 65_535 });
    checkInteger(faults, `${prefix}.targetPort`, targetPort, { min: 1, max: 65_535 });
    if (ports.some((other, at) => other.targetPort === port || (at < index && other.port === port))) {
      faults.add(`${prefix}.port`, port, "a port that nothing else of the servers has");
    }
    if (affinity?._name !== undefined) {
      checkPattern(faults, `${prefix}.affinity`, affinity._name, AFFINITY_NAME, "a name of letters, digits, _ and -, beginning with a letter");
    }
    checkPath(faults, healthCheck);
  });
}

/** HAProxy on each server, in a service of its own. Who is not there, or not yet, does not answer. */
export function sharedPortsNode(scope: Construct, { name, ports, seats }: SharedPortsNode): CloudInit {
  const service = `${name}-ports`;
  const config = `/etc/haproxy/${service}.cfg`;
  const faults = new Faults(scope, "FederatedServers");
  const content = [...PREAMBLE, ...ports.flatMap((port) => section(faults, port, seats)), ""].join("\n");
  faults.throwIfAny();
  return new CloudInit({
    packages: ["haproxy"],
    files: [
      { path: config, content },
      { path: `/etc/systemd/system/${service}.service`, content: haproxyService({ name: service, description: `The way to all servers of ${name}`, config }) },
    ],
    commands: [`systemctl daemon-reload\nsystemctl enable --now ${service}.service`],
  });
}

const PREAMBLE = [
  "global",
  "  log stdout format raw local0",
  "defaults",
  "  mode http",
  "  log global",
  "  option dontlognull",
  "  option forwardfor",
  "  option redispatch",
  "  retries 3",
  "  timeout connect 3s",
  "  timeout client 10m",
  "  timeout server 10m",
  "  timeout tunnel 1h",
];

function section(faults: Faults, shared: SharedPort, seats: readonly Seat[]): string[] {
  const { port, targetPort, healthCheck = HealthCheck.tcp(), affinity = PortAffinity.none() } = shared;
  const check = healthCheck._resolve(faults, TargetProtocol.HTTP);
  const own = check.port === undefined ? "" : ` port ${check.port}`;
  const { lines, byCookie } = affinity._spec;
  return [
    `frontend port-${port}`,
    `  bind :${port}`,
    `  monitor-uri ${ALIVE}`,
    `  monitor fail if { nbsrv(servers-${port}) lt 1 }`,
    `  default_backend servers-${port}`,
    `backend servers-${port}`,
    ...lines.map((line) => `  ${line}`),
    ...checkLines(check, "localhost").map((line) => line.replace(/^ +/, "  ")),
    `  timeout check ${check.timeoutSeconds}s`,
    `  default-server check inter ${check.intervalSeconds}s fall ${check.unhealthyAfter} rise 1 on-marked-down shutdown-sessions${own}`,
    ...seats.map(({ slot, index, address }) => {
      const seat = `${slot}-${index}`;
      return `  server seat-${seat} ${address}:${targetPort}${byCookie ? ` cookie ${seat}` : ""}`;
    }),
  ];
}
