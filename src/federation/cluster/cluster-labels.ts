import type { FederationMember } from "../federation-member";

/** What is lost together: the owner of an operator, or the operator itself. */
export const OPERATOR_LABEL = "archipel.cloud/operator";
/** The member of the federation. */
export const MEMBER_LABEL = "archipel.cloud/member";
const COUNTRY_LABEL = "archipel.cloud/country";
export const HOSTNAME_LABEL = "kubernetes.io/hostname";

/** Labels that the library sets, and nobody else may. */
export const OWN_LABELS = /^(archipel\.cloud|topology\.kubernetes\.io)\//;

/** A name as Kubernetes takes it for nodes and for the values of labels: small letters, digits and `-`, at most `limit` characters. */
export function plainName(text: string, limit = 63): string {
  const ascii = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const cut = ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-+/, "").slice(0, limit);
  return cut.replace(/-+$/, "");
}

/**
 * Labels of the nodes on a member. A member is a zone: what stands there is lost together.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#topologykubernetesiozone
 */
export function labelsOf({ cloud: { region }, memberName, operatorGroup }: FederationMember): Record<string, string> {
  return {
    "topology.kubernetes.io/region": plainName(region.name),
    "topology.kubernetes.io/zone": plainName(memberName),
    [MEMBER_LABEL]: plainName(memberName),
    [OPERATOR_LABEL]: plainName(operatorGroup),
    ...(region.country === undefined ? {} : { [COUNTRY_LABEL]: region.country.toLowerCase() }),
  };
}
