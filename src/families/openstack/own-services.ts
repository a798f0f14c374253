import type { IContainerDriver } from "../../containers/driver";
import type { IDatabaseDriver } from "../../databases/driver";
import type { IDnsDriver } from "../../dns/driver";
import type { IKubernetesDriver } from "../../kubernetes/driver";

/** What an operator of OpenStack offers by an API of its own. */
export interface IOwnServices {
  /** @default - Designate's, where that runs */
  readonly dns?: IDnsDriver;
  /** @default - Magnum's, where that runs */
  readonly kubernetes?: IKubernetesDriver;
  /** @default - none */
  readonly databases?: IDatabaseDriver;
  /** @default - none */
  readonly containers?: IContainerDriver;
}
