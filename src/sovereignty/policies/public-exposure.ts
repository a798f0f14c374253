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
import { isClosed } from "../security/closing";
import { exposuresOf } from "../security/exposure";
import { openersOf } from "../security/openers";
import type { Finder, RuleReading } from "../security/rule-reading";
import { unjudgeable } from "../security/unjudgeable";

/**
 * Properties of the policy.
 */
export interface PublicExposureProps extends SovereigntyPolicyProps {
  /**
   * What may be reached from the internet all the same.
   *
   * @default - nothing
   */
  readonly allowed?: SecuritySubject[];
}

/**
 * Nothing in scope can be reached from the internet, but for what is allowed: no server with a public address, no bucket that anybody may read, no public load
 * balancer, no public endpoint of a database, a cluster or an application. A firewall in front of a public address is not looked at, whatever ports it lets in.
 *
 * What lies outside and refers to something inside counts, too: a floating address elsewhere that leads to a server in scope. What cannot be told is a violation:
 * a resource that no rule was written for, an attribute that is known at the apply only, a network that was made elsewhere. What is only believed to open
 * something counts, too, whatever `evidence` is asked for: that decides which facts may shut something, not which may open it.
 *
 * ```ts
 * new PublicExposure(app, "closed", { allowed: [SecuritySubject.LOAD_BALANCER] });
 * ```
 */
export class PublicExposure extends SovereigntyPolicy {
  public readonly title: string;
  public readonly objectives = [SovereigntyObjective.SECURITY, SovereigntyObjective.DATA];
  private readonly allowed: readonly SecuritySubject[];

  public constructor(scope: Construct, id: string, props: PublicExposureProps = {}) {
    super(scope, id, props);
    checkShape(this, "PublicExposure", "PublicExposureProps", props);
    this.allowed = props.allowed ?? [];
    this.title = `nothing ${this.allowed.length === 0 ? "" : `but ${this.allowed.join(", ")} `}can be reached from the internet`;
  }

  public judge(inventory: IInventory): Violation[] {
    const inside = inventory.resources.filter(({ isPlaceless }) => !isPlaceless);
    const all = inventory.below(this.node.root);
    const finderOf = (stack: string): Finder => (address) => inventory.attributesOf(stack, address);
    const violations = [
      ...inside.flatMap((resource) => unjudgeable(resource)),
      ...inside.flatMap((resource) => this.complaints(resource, this.open(resource, all, finderOf(resource.stack)))),
      ...openersOf(inside, all, finderOf).flatMap(({ resource, readings }) => this.complaints(resource, readings)),
    ];
    return [...new Map(violations.map((violation) => [`${violation.path}\n${violation.message}`, violation])).values()];
  }

  /** What lets something in at a resource, but for what another resource shuts. */
  private open(resource: PlacedResource, all: readonly PlacedResource[], find: Finder): RuleReading[] {
    const neighbours = all.filter(({ stack }) => stack === resource.stack);
    const counts = (rule: ResourceRule): boolean => isAccepted(rule, this.evidence);
    return readingsOf(resource, find).filter(({ rule }) => !isClosed(rule, resource.address, neighbours, find, counts));
  }

  private complaints({ resourceType, constructPath, path }: PlacedResource, readings: readonly RuleReading[]): Violation[] {
    return readings
      .filter(({ rule }) => !this.allowed.includes(rule.subject))
      .map((reading) => ({ path: constructPath ?? path, message: `${resourceType}: ${inWords(reading)}`, fact: reading.rule }));
  }
}

function readingsOf({ resourceType, attributes, security }: PlacedResource, find: Finder): RuleReading[] {
  return security === undefined ? [] : exposuresOf(resourceType, attributes, security, find);
}

function inWords({ rule: { attribute, subject, remark }, reading, written }: RuleReading): string {
  const verdict = reading === "yes" ? `the ${subject} can be reached from the internet` : `it cannot be told whether the ${subject} can be reached from the internet`;
  const cause = attribute === undefined ? "as any of its kind" : `${attribute} is ${written ?? "not written, and the provider's default counts"}`;
  return `${verdict}: ${cause}${remark === undefined ? "" : ` (${remark})`}`;
}
