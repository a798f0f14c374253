import { join, resolve } from "node:path";
import { addFault, type FaultOrder } from "./faults";
import type { Attributes, Fault, Origin, WorldData, WorldObject } from "./model";
import { issueId } from "./objects";
import { emptyWorld, WorldStore } from "./store";

/** The folder that holds the world, unless another is named. */
export const DEFAULT_WORLD = ".archipel-sandbox";

/** What a listing says of one object. */
export interface WorldResource {
  readonly provider: string;
  readonly type: string;
  readonly name?: string;
  readonly id: string;
  /** The first address that the object has, a public one before a private one. */
  readonly address?: string;
  /** Region, zone or location. */
  readonly place?: string;
  readonly origin: Origin;
  readonly attributes: Attributes;
}

/** Says of something that it exists, though nothing in the sandbox made it. */
export interface GivenObject {
  /** `namespace/name` of the provider. */
  readonly provider: string;
  readonly type: string;
  /** @default a fresh uuid */
  readonly id?: string;
  readonly attributes?: Attributes;
}

/** What exists: objects, taken addresses, ordered faults; kept in `world.json` of a folder, shared by all who open it. */
export class World {
  private readonly store: WorldStore;

  private constructor(public readonly directory: string) {
    this.store = new WorldStore(join(directory, "world.json"));
  }

  /**
   * Opens a world; the folder is made at the first change.
   * @default `.archipel-sandbox` in the working directory
   */
  public static open(directory: string = DEFAULT_WORLD): World {
    return new World(resolve(directory));
  }

  /**
   * What was created and not destroyed, in order of creation.
   * @param options `all`: also what was found by data sources, and what came with something else.
   */
  public resources(options: { readonly all?: boolean } = {}): readonly WorldResource[] {
    return Object.values(this.read().objects)
      .filter((object) => options.all === true || object.origin === "created")
      .map(describe);
  }

  /** Says that something exists which the sandbox did not make, so that it may be referred to. Returns its id. */
  public give(object: GivenObject): string {
    return this.update((data) => {
      const id = object.id ?? issueId();
      data.objects[`${object.provider}|${object.type}||${id}`] = {
        provider: object.provider,
        type: object.type,
        id,
        origin: "given",
        account: "",
        attributes: { id, ...object.attributes },
        issued: [],
        createdAt: new Date().toISOString(),
      };
      return id;
    });
  }

  /** Removes everything: objects, addresses, faults. */
  public reset(): void {
    this.update((data) => Object.assign(data, emptyWorld()));
  }

  /** Orders a fault. @throws when the order makes no sense. */
  public addFault(order: FaultOrder): Fault {
    return this.update((data) => addFault(data, order));
  }

  /** The ordered faults, struck ones included. */
  public faults(): readonly Fault[] {
    return this.read().faults;
  }

  /** Calls off all faults. */
  public clearFaults(): void {
    this.update((data) => {
      data.faults = [];
    });
  }

  /** The data as they are. @internal */
  public read(): WorldData {
    return this.store.read();
  }

  /** Changes the data. @internal */
  public update<T>(change: (data: WorldData) => T): T {
    return this.store.update(change);
  }

  /** Puts the file in order, once there is nothing more to change for now. @internal */
  public settle(): void {
    this.store.settle();
  }
}

const ADDRESSES = ["public_ip_address", "ipv4_address", "address", "ip_address", "public_ip", "ip", "access_ip_v4", "vip_address", "private_ip", "ipv4", "primary_ip", "all_fixed_ips", "public_ips", "private_ips", "ips"];
const PLACES = ["zone", "region", "location", "region_name", "subregion_name", "availability_zone", "datacenter"];
const NAMES = ["name", "hostname", "title", "display_name", "bucket", "security_group_name", "keypair_name", "load_balancer_name"];

function describe(object: WorldObject): WorldResource {
  const { provider, type, id, origin, attributes } = object;
  const first = (names: readonly string[]) => names.map((name) => text(attributes[name])).find((value) => value !== undefined);
  const [name, address, place] = [first(NAMES), first(ADDRESSES), first(PLACES)];
  return { provider, type, id, origin, attributes, ...(name ? { name } : {}), ...(address ? { address } : {}), ...(place ? { place } : {}) };
}

function text(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    return text(value[0]);
  }
  if (typeof value === "object" && value !== null) {
    return text((value as Attributes).address);
  }
  return typeof value === "string" && value !== "" ? value : undefined;
}
