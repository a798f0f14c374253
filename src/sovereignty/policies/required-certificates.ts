import type { Construct } from "constructs";
import { Faults } from "../../core/faults";
import type { CertificateFact } from "../../core/operator-facts";
import { CertificateCoverage } from "../../core/operator-facts";
import { checkShape } from "../../core/shape-check";
import { dateOf } from "../date";
import { isAccepted } from "../evidence";
import type { Finding } from "../finding";
import { SovereigntyObjective } from "../objective";
import type { Place } from "../place";
import { PlacePolicy } from "../place-policy";
import type { SovereigntyPolicyProps } from "../policy";

/**
 * Properties of the policy.
 */
export interface RequiredCertificatesProps extends SovereigntyPolicyProps {
  /** The schemes, all of which are required, see `CertificateScheme`. */
  readonly schemes: string[];
}

/**
 * Everything in scope stands where certain certificates are held today, for that place.
 */
export class RequiredCertificates extends PlacePolicy {
  public readonly title: string;
  public readonly objectives = [SovereigntyObjective.SECURITY];

  /**
   * @throws ValidationError when no scheme is given
   */
  public constructor(scope: Construct, id: string, private readonly props: RequiredCertificatesProps) {
    super(scope, id, props);
    checkShape(this, "RequiredCertificates", "RequiredCertificatesProps", props);
    if (props.schemes.length === 0) {
      new Faults(this, "RequiredCertificates").refuse("schemes", props.schemes, "at least one scheme, such as CertificateScheme.C5");
    }
    this.title = `places are certified: ${props.schemes.join(", ")}`;
  }

  public judgePlace(place: Place): Finding | undefined {
    const lacks = this.props.schemes.map((scheme) => this.lackOf(place, scheme)).filter((lack) => lack !== undefined);
    return lacks.length === 0 ? undefined : { message: lacks.map(({ message }) => message).join("; "), fact: lacks[0].fact };
  }

  private lackOf({ operator, region }: Place, scheme: string): Finding | undefined {
    const known = (operator?.certificates ?? []).filter((certificate) => certificate.scheme === scheme);
    const reasons = known.map((fact) => ({ fact, reason: this.reasonAgainst(fact, region.name) }));
    if (reasons.some(({ reason }) => reason === undefined)) {
      return undefined;
    }
    const [first] = reasons;
    return { message: `${scheme}: ${first?.reason ?? "no source says that it is held"}`, fact: first?.fact };
  }

  private reasonAgainst(fact: CertificateFact, region: string): string | undefined {
    if (fact.held !== true) {
      return fact.held === false ? "it is not held" : "it is not known to be held today";
    }
    if (fact.validUntil !== undefined && fact.validUntil < dateOf(this)) {
      return `it ended on ${fact.validUntil}`;
    }
    if (!isAccepted(fact, this.evidence)) {
      return `the source does not count (${fact.verified === false ? "not verified" : `from ${fact.sourceKind ?? "an unknown source"}`})`;
    }
    return REASONS[fact.coverage](fact, region);
  }
}

const REASONS: Readonly<Record<CertificateCoverage, (fact: CertificateFact, region: string) => string | undefined>> = {
  [CertificateCoverage.OPERATOR]: () => undefined,
  [CertificateCoverage.REGIONS]: ({ regions = [] }, region) => (regions.includes(region) ? undefined : `it is held for ${regions.join(", ")} only`),
  [CertificateCoverage.PRODUCTS]: ({ description }) => `it is held for other products${description === undefined ? "" : ` (${description})`}`,
  [CertificateCoverage.UNKNOWN]: () => "what it covers is not known",
};
