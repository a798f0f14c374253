import type { TerraformProvider } from "cdktf";
import type { AclHandle } from "./acl";
import type { AddressPool } from "./address-pool";
import { PeerWays } from "./peer-ways";
import type { ServerHandle } from "./server";
import { IncusServerKind } from "./server-kind";
import type { ICloud } from "../../core/cloud";

/** What the program says of its Incus. */
export interface Settings {
  readonly project?: string;
  /** Tells the project from those of other servers. */
  readonly home: string;
  readonly kind: IncusServerKind;
  readonly uplink: string;
  readonly storagePool: string;
  readonly bucketPool: string;
  readonly fileSharePool: string;
  readonly bucketEndpoint?: string;
  readonly loginUsers: Record<string, string>;
  /** Whether there are cluster members to choose from. */
  readonly clustered: boolean;
  /** @default - there are no public addresses */
  readonly addresses?: AddressPool;
}

/** What every resource is told. */
export interface Place {
  readonly provider: TerraformProvider;
  readonly project?: string;
}

/** What the drivers of one cloud share. */
export class Context {
  /** The servers of this cloud, by the identifiers of their interfaces: routes are written into them. */
  public readonly servers = new Map<string, ServerHandle>();
  /** The firewalls of this cloud, by their identifiers: servers and other firewalls look up what they are called. */
  public readonly firewalls = new Map<string, AclHandle>();
  /** The ways to networks that others are peered with: firewalls of servers are told of them. */
  public readonly peerWays = new PeerWays();
  /** What every resource is told. */
  public readonly place: Place;

  public constructor(
    public readonly cloud: ICloud,
    provider: TerraformProvider,
    public readonly settings: Settings,
  ) {
    this.place = { provider, project: settings.project };
  }

  /** Whether servers are containers. */
  public get containers(): boolean {
    return this.settings.kind === IncusServerKind.CONTAINER;
  }
}
