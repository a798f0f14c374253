import { SwrOrganizationV2 } from "../../../l1/opentelekomcloud/swr-organization-v2";
import type { IContainerDriver } from "../../containers/driver";
import { ContainerDriver } from "../../families/huawei/containers";
import type { HuaweiContext } from "../../families/huawei/context";

/** opentelekomcloud-docs/software-repository-container: migrating_images_to_swr_using_image-syncer.rst (2025-10-29) */
const HOSTS: Readonly<Record<string, string>> = {
  "eu-de": "swr.eu-de.otc.t-systems.com",
  "eu-nl": "swr.eu-nl.otc.t-systems.com",
};

/** Open Telekom Cloud's registries. */
export function defineContainers(context: HuaweiContext): IContainerDriver {
  const region = context.cloud.region.name;
  const host = HOSTS[region];
  return new ContainerDriver(context, {
    organization: SwrOrganizationV2,
    hostOf: () => host,
    absence: host === undefined ? `at which host the registry of ${region} answers, no source says` : undefined,
  });
}
