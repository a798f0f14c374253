import type { ListenerOptions, Peer, Port } from "archipel";
import { Firewall, LoadBalancer } from "archipel";

/** A way in: who may come, and by which port. */
export interface Opening {
  /** The path of the firewall or load balancer. */
  readonly path: string;
  readonly port: string;
  /** Whether the whole world may. */
  readonly isWorld: boolean;
}

/** What has been opened while it was recorded. */
export interface Record {
  taken(): readonly Opening[];
  stop(): void;
}

/** The worlds of IPv4 and IPv6. */
const WORLDS: readonly (string | undefined)[] = ["0.0.0.0/0", "::/0"];

/** Writes down which firewalls and load balancers a program opens: the tree does not tell it in the same words for all clouds. */
export function recordOpenings(): Record {
  const openings: Opening[] = [];
  const { allow } = Firewall.prototype;
  const { addListener } = LoadBalancer.prototype;
  Firewall.prototype.allow = function (this: Firewall, peer: Peer, port: Port, description?: string): void {
    allow.call(this, peer, port, description);
    // A good peer has no faults to tell; a bad one threw above.
    const spec = peer._resolve(undefined as never)!;
    openings.push({ path: this.node.path, port: portText(port), isWorld: WORLDS.includes(spec.cidr) });
  };
  LoadBalancer.prototype.addListener = function (this: LoadBalancer, id: string, options: ListenerOptions) {
    openings.push({ path: this.node.path, port: `${options.protocol.toLowerCase()} ${options.port ?? ""}`.trim(), isWorld: true });
    return addListener.call(this, id, options);
  };
  return {
    taken: () => openings,
    stop: () => {
      Firewall.prototype.allow = allow;
      LoadBalancer.prototype.addListener = addListener;
    },
  };
}

function portText({ protocol, fromPort, toPort }: Port): string {
  const range = fromPort === undefined ? "" : fromPort === toPort || toPort === undefined ? ` ${fromPort}` : ` ${fromPort}–${toPort}`;
  return `${protocol}${range}`;
}
