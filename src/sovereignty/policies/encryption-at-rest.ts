import type { Construct } from "constructs";
import type { ResourceRule, SecuritySubject } from "../../core/resource-rules";
import { checkShape } from "../../core/shape-check";
import { isAccepted } from "../evidence";
import type { Violation } from "../finding";
import type { IInventory } from "../inventory";
import { SovereigntyObjective } from "../objective";
import type { PlacedResource } from "../placed-resource";
import type { SovereigntyPolicyProps } from "../policy";
import { SovereigntyPolicy } from "../policy";
import type { Unencrypted } from "../security/encryption";
import { unencryptedIn } from "../security/encryption";
import { unjudgeable } from "../security/unjudgeable";

/**
 * Properties of the policy.
 */
export interface EncryptionAtRestProps extends SovereigntyPolicyProps {
  /**
   * What it is about. What cannot be told to keep nothing is a violation still.
   *
   * @default - everything that keeps data
   */
  readonly subjects?: SecuritySubject[];
}

/**
 * Everything in scope that keeps data is encrypted at rest: always, as its operator says, or because the program asks for it. Where no source that counts says so, it
 * is not; encryption within a server, by the program's own means, is not seen. A resource that no rule was written for is a violation.
 *
 * ```ts
 * new EncryptionAtRest(patients, "sealed", { subjects: [SecuritySubject.DATABASE, SecuritySubject.BUCKET] });
 * ```
 */
export class EncryptionAtRest extends SovereigntyPolicy {
  public readonly title: string;
  public readonly objectives = [SovereigntyObjective.SECURITY, SovereigntyObjective.DATA];

  public constructor(scope: Construct, id: string, private readonly props: EncryptionAtRestProps = {}) {
    super(scope, id, props);
    checkShape(this, "EncryptionAtRest", "EncryptionAtRestProps", props);
    this.title = `${props.subjects?.join(", ") ?? "all data"} encrypted at rest`;
  }

  public judge(inventory: IInventory): Violation[] {
    const all = inventory.below(this.node.root);
    const found = inventory.resources
      .filter(({ isPlaceless }) => !isPlaceless)
      .flatMap((resource) => [...unjudgeable(resource), ...this.unencrypted(resource, all, inventory)]);
    return [...new Map(found.map((violation) => [`${violation.path}\n${violation.message}`, violation])).values()];
  }

  private unencrypted(resource: PlacedResource, all: readonly PlacedResource[], inventory: IInventory): Violation[] {
    const { resourceType, security, stack, constructPath, path } = resource;
    if (security === undefined) {
      return [];
    }
    const counts = (rule: ResourceRule): boolean => isAccepted(rule, this.evidence);
    const lack = unencryptedIn(
      resource, all.filter((other) => other.stack === stack), security, (address) => inventory.attributesOf(stack, address), counts,
    );
    if (lack === undefined || !(this.props.subjects ?? [lack.keeper.subject]).includes(lack.keeper.subject)) {
      return [];
    }
    const satisfiedBy = this.satisfyingClouds(lack.keeper.subject, inventory);
    return [{ path: constructPath ?? path, message: `${resourceType}: ${inWords(lack, counts)}`, fact: lack.unmet[0], satisfiedBy }];
  }

  /** The clouds that encrypt something of the kind, and by which resources. */
  private satisfyingClouds(subject: SecuritySubject, { knownSecurity }: IInventory): string[] {
    return knownSecurity.flatMap(({ cloudName, security }) => {
      const rules = security.encryption.filter((rule) => rule.subject === subject && isAccepted(rule, this.evidence));
      const types = rules.map(({ resourceType }) => resourceType);
      return types.length === 0 ? [] : [`${cloudName} (${[...new Set(types)].join(", ")})`];
    });
  }
}

function inWords({ keeper: { subject }, unmet }: Unencrypted, counts: (rule: ResourceRule) => boolean): string {
  if (unmet.length === 0) {
    return `no source says that the ${subject} is encrypted at rest`;
  }
  const asked = unmet.filter(counts).map(demandOf);
  return asked.length === 0
    ? `no source that counts says that the ${subject} is encrypted at rest`
    : `the ${subject} is not known to be encrypted at rest; it would be with ${asked.join(", or with ")}`;
}

/** What a rule asks for, in words. */
function demandOf({ of, resourceType, attribute, values = [], byDefault }: ResourceRule): string {
  const wanted = [...(values.length > 0 ? [`as ${values.join(" or ")}`] : []), ...(byDefault ? ["not written"] : [])].join(", or ");
  return `${of === undefined ? "" : `a ${resourceType} with `}${attribute}${wanted === "" ? "" : ` ${wanted}`}`;
}
