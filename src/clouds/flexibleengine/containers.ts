import { SwrOrganization } from "../../../l1/flexibleengine/swr-organization";
import type { IContainerDriver } from "../../containers/driver";
import { ContainerDriver } from "../../families/huawei/containers";
import type { HuaweiContext } from "../../families/huawei/context";

/** Flexible Engine's registries. */
export function defineContainers(context: HuaweiContext): IContainerDriver {
  return new ContainerDriver(context, { organization: SwrOrganization, hostOf: ({ loginServer }) => loginServer });
}
