import { join } from "node:path";
import { Lab } from "./lab";
import type { Machine } from "./machine";
import type { DeployedServer } from "./sandboxed";
import { sh } from "./shell";

/** What the ground is told of a federation. */
export interface GroundOptions {
  /** All that are ever members, in the order in which they joined. */
  readonly slots: readonly string[];
  /** Those whose guests send what is not on their network to a router of the cloud. */
  readonly routed: readonly string[];
  /** The kinds of their servers that the internet asks, besides gateways. @default - none */
  readonly entries?: readonly string[];
}

/** The lab with what the clouds of a federation with an overlay have in it: a network for each, and its router with the routes that the program asks for. */
export class Ground {
  public readonly lab = Lab.open();
  public readonly machines = new Map<string, Machine>();
  private readonly networks = new Map<string, string>();

  public constructor(private readonly options: GroundOptions) {}

  /** An address in the block of a member. */
  public block(member: string, last = 0): string {
    return `10.64.${16 * this.options.slots.indexOf(member)}.${last}`;
  }

  /** What the clouds do for a set of members. */
  public routes(members: readonly string[]): void {
    for (const member of members) {
      const network = this.networks.get(member) ?? this.lab.network(member);
      this.networks.set(member, network);
      sh("ip", "-n", network, "address", "replace", `${this.block(member, 1)}/20`, "dev", "br0");
      sh("ip", "netns", "exec", network, "sysctl", "-q", "-w", "net.ipv4.ip_forward=1");
      for (const other of members.filter((one) => one !== member)) {
        sh("ip", "-n", network, "route", "replace", `${this.block(other)}/20`, "via", this.block(member, 10));
      }
    }
  }

  /** Boots a server, called `kind-member`, as its cloud would; its volume is where its user data looks for it. */
  public async boot(key: string, { userData, privateIp, publicIp }: DeployedServer, resolver?: string): Promise<Machine> {
    const [kind, member] = key.split("-");
    // A router of the cloud leads to the other members, and translates public addresses; here those that are asked from outside have theirs themselves.
    const isRouted = this.options.routed.includes(member) && kind !== "gw";
    const hasPublicIp = !isRouted || this.options.entries?.includes(kind) === true;
    const device = /\[ -b (\S+) \]/.exec(userData)?.[1];
    const volumes = device === undefined ? [] : [{ file: join(this.lab.directory, `volume-${key}`), device, sizeMib: 512 }];
    const machine = await this.lab.start({
      name: key,
      userData,
      volumes,
      network: this.networks.get(member)!,
      privateIp: `${privateIp!}/20`,
      publicIp: hasPublicIp ? publicIp : undefined,
      routes: isRouted ? [{ destination: hasPublicIp ? "10.64.0.0/12" : "default", via: this.block(member, 1) }] : [],
    });
    this.machines.set(key, machine);
    if (resolver !== undefined) {
      await machine.run(`echo "nameserver ${resolver}" > /etc/resolv.conf`);
    }
    await machine.ready();
    return machine;
  }

  public on(key: string): Machine {
    return this.machines.get(key)!;
  }
}
