import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { externalNetworkId } from "./lookups";
import { ContainerinfraClustertemplateV1 } from "../../../l1/openstack/containerinfra-clustertemplate-v1";
import { DataOpenstackContainerinfraClustertemplateV1 } from "../../../l1/openstack/data-openstack-containerinfra-clustertemplate-v1";
import { sharedLookup } from "../../core/lookups";
import type { KubernetesClusterSpec } from "../../kubernetes/driver";
import { ProgramMarker } from "../terraform/program-marker";

/** The identifier of the template of a cluster: the operator's for the version (an unlisted one is taken for its name), or one of its own. */
export function clusterTemplateId(scope: Construct, context: DriverContext, spec: KubernetesClusterSpec, balanced: boolean): string {
  const { templates } = context.profile.kubernetes!;
  if (templates === undefined) {
    return ownTemplate(scope, context, spec, balanced).id;
  }
  return operatorsTemplate(context, templates[spec.version] ?? spec.version).id;
}

function operatorsTemplate({ cloud, provider }: DriverContext, name: string): DataOpenstackContainerinfraClustertemplateV1 {
  const make = (scope: Construct, id: string) => new DataOpenstackContainerinfraClustertemplateV1(scope, id, { name, provider });
  return sharedLookup(cloud, `ClusterTemplate-${name}`, make) as DataOpenstackContainerinfraClustertemplateV1;
}

/**
 * A template may not change while a cluster is made of it. So another version makes another template, which the cluster is upgraded to, and
 * the old one goes after that.
 *
 * @see https://docs.openstack.org/magnum/latest/user/#rolling-upgrade
 */
function ownTemplate(scope: Construct, context: DriverContext, spec: KubernetesClusterSpec, balanced: boolean): ContainerinfraClustertemplateV1 {
  const { image, controlPlaneFlavor, keyPair } = context.profile.kubernetes!;
  const { name, version, cni } = spec;
  const marker = new ProgramMarker(scope, "TemplateMarker", { name, version, cni, image, controlPlaneFlavor, keyPair });
  return new ContainerinfraClustertemplateV1(scope, "Template", {
    name,
    coe: "kubernetes",
    image: image!,
    flavor: controlPlaneFlavor,
    masterFlavor: controlPlaneFlavor,
    keypairId: keyPair,
    externalNetworkId: externalNetworkId(context),
    networkDriver: cni,
    labels: { kube_tag: `v${version}`, ...(balanced ? { master_lb_floating_ip_enabled: "true" } : {}) },
    lifecycle: { createBeforeDestroy: true, replaceTriggeredBy: [marker.address] },
    provider: context.provider,
  });
}
