import { TerraformResource, Token } from "cdktf";
import type { IConstruct } from "constructs";
import { isOffered } from "../../core/capability";
import type { ICloud } from "../../core/cloud";
import { mixinsOn } from "../../core/mixin";
import { namedPath, nameSuffix } from "../../core/names";
import { recordedNeeds, recordedQuestions } from "../../core/needs-record";
import { PortableConstruct } from "../../core/portable";
import { recordedTraits } from "../../core/traits-record";
import { DataClass } from "../data-class";
import type { ManifestConstruct, ManifestNeed, ManifestQuestion, ManifestTraits } from "../manifest";

/** A portable construct as plain data. */
export function constructOf(construct: PortableConstruct): ManifestConstruct {
  return {
    path: construct.node.path,
    kind: construct.constructor.name,
    cloud: construct.cloud.node.path,
    dataClasses: DataClass.of(construct),
    needs: needsOf(construct),
    traits: traitsOf(construct),
    imported: /^(Imported|Found)[A-Z]/.test(construct.constructor.name),
    vendorChanges: [...new Set(ownResources(construct).flatMap(changesOn))],
  };
}

/** What the program asked a cloud before it decided. */
export function questionsTo(cloud: ICloud): ManifestQuestion[] {
  return recordedQuestions(cloud).map((capability) => {
    const { capabilityId, title } = capability;
    return { capabilityId, title, isOffered: isOffered(cloud, capability) };
  });
}

function needsOf(construct: PortableConstruct): ManifestNeed[] {
  const own = recordedNeeds(construct).filter(({ cloud }) => cloud === construct.cloud);
  return own.map(({ capability: { capabilityId, title }, property, service }) => ({ capabilityId, title, property, service }));
}

function traitsOf(construct: PortableConstruct): ManifestTraits {
  const traits = known(recordedTraits(construct)) as ManifestTraits;
  const nameSeed = traits.name?.given === false ? { path: namedPath(construct), suffix: nameSuffix(construct) } : undefined;
  return nameSeed === undefined ? traits : { ...traits, nameSeed };
}

/** Without what only Terraform knows, in any depth. */
function known(value: unknown): unknown {
  if (value === undefined || Token.isUnresolved(value)) {
    return undefined;
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const kept = Object.entries(value).map(([key, inner]) => [key, known(inner)] as const).filter(([, inner]) => inner !== undefined);
  return kept.length > 0 || Object.keys(value).length === 0 ? Object.fromEntries(kept) : undefined;
}

/** The resources of a construct that are not another portable construct's. */
function ownResources(construct: IConstruct): TerraformResource[] {
  return construct.node.children.filter((child) => !(child instanceof PortableConstruct)).flatMap((child) => [
    ...(TerraformResource.isTerraformResource(child) ? [child] : []),
    ...ownResources(child),
  ]);
}

function changesOn(resource: TerraformResource): string[] {
  const { rawOverrides = {} } = resource as unknown as { readonly rawOverrides?: object };
  const overrides = Object.keys(rawOverrides).map((key) => `override of ${key} of ${resource.terraformResourceType}`);
  return [...mixinsOn(resource).map((mixin) => `mixin ${mixin}`), ...overrides];
}
