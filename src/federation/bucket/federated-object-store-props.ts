import type { GarageRelease } from "./garage-release";
import type { RemovalPolicy } from "../../core/removal-policy";
import type { FederatedServerOptions } from "../federated-servers-props";

/**
 * Properties of an object store over the members of a federation.
 */
export interface FederatedObjectStoreProps extends FederatedServerOptions {
  /** Which Garage runs. */
  readonly garage: GarageRelease;
  /** Size in GiB of each server's volume, which holds its node key, metadata and data. The store holds about 0.9 × this × servers ÷ copies. */
  readonly volumeGib: number;
  /**
   * How many servers each member has. Choose it once: servers and clients know their places, and with more places most clouds replace all of them. `volumeGib` may grow.
   *
   * @default 1
   */
  readonly perMember?: number;
  /**
   * How many copies there are of each object, each with another group of operators: 3, or 5. With 2, nothing can be written while one of the two does not answer, and what
   * was read before stays readable. It never changes.
   *
   * @default 3
   */
  readonly replicas?: number;
  /**
   * The port on clients that `proxy` opens, on 127.0.0.1.
   *
   * @default 3900
   */
  readonly proxyPort?: number;
  /**
   * What happens when it leaves the program. As a whole it is protected by default, and the volumes of single members come and go, as others have their data.
   * `PROTECT`, when it is said, keeps the volumes as well: a member can leave only after `DESTROY`.
   *
   * @default RemovalPolicy.PROTECT, or what the context `archipel:removalPolicy` says
   */
  readonly removalPolicy?: RemovalPolicy;
}
