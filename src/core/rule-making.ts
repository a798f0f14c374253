import type { Fact } from "./fact";
import type { ResourceRule, SecurityRules, SecuritySubject } from "./resource-rules";

/** When a rule holds, and what is known of it; a source of its own where the maker's does not tell it. */
export type RuleTerms = Partial<Omit<ResourceRule, "resourceType" | "subject">>;

/** Makes rules that one source tells. */
export type RuleMaker = (resourceType: string, subject: SecuritySubject, terms?: RuleTerms) => ResourceRule;

/** A maker of rules from a source. */
export function rulesFrom(fact: Fact): RuleMaker {
  return (resourceType, subject, terms = {}) => ({ ...fact, resourceType, subject, ...terms });
}

/** The documentation of a Terraform provider, as its repository has it at a commit: a page for each resource. */
export interface ProviderDocs extends Omit<Fact, "source"> {
  /** `owner/name` on GitHub. */
  readonly repository: string;
  /** The commit that was read; `asOf` is its date. */
  readonly commit: string;
  /** What stands before the name of a resource or a data source without the provider's prefix: `docs/resources/`. */
  readonly pages?: { readonly resources: string; readonly dataSources: string; readonly suffix: string };
}

/** As Terraform's own tool writes documentation. */
const USUAL_PAGES = { resources: "docs/resources/", dataSources: "docs/data-sources/", suffix: ".md" };

/** A maker of rules that the page of their own resource tells. */
export function rulesFromDocs(docs: ProviderDocs): RuleMaker {
  const { repository: _repository, commit: _commit, pages = USUAL_PAGES, ...fact } = docs;
  return (resourceType, subject, terms = {}) => {
    const [folder, type] = resourceType.startsWith("data.") ? [pages.dataSources, resourceType.slice("data.".length)] : [pages.resources, resourceType];
    const page = `${folder}${type.slice(type.indexOf("_") + 1)}${pages.suffix}`;
    return { ...fact, ...fileOf(docs, page), resourceType, subject, ...terms };
  };
}

/** Another file of the same repository as the source of a rule: a page with another name, or code where no page tells a default. */
export function fileOf({ repository, commit }: ProviderDocs, path: string): Pick<ResourceRule, "source"> {
  return { source: `${repository} ${commit}: ${path}` };
}

/** What no page that was read says, and is taken to be so. An exposure that is believed counts all the same; an encryption does not. */
export function believed(remark: string): Pick<ResourceRule, "verified" | "remark"> {
  return { verified: false, remark };
}

/** What a cloud's rules are made of. */
export interface RuleParts {
  /** Types that neither let anybody in by themselves nor keep data. */
  readonly plain: readonly string[];
  readonly exposure: readonly ResourceRule[];
  readonly keepers: readonly ResourceRule[];
  readonly encryption: readonly ResourceRule[];
}

/** The rules of a cloud: what they know are the plain types and those that a rule is about. */
export function securityRules({ plain, exposure, keepers, encryption }: RuleParts): SecurityRules {
  const ruled = [...exposure, ...keepers, ...encryption].map(({ resourceType }) => resourceType);
  return { resourceTypes: [...new Set([...plain, ...ruled])].sort(), exposure: [...exposure], keepers: [...keepers], encryption: [...encryption] };
}

/** Parts that a cloud shares with others, and its own. */
export function joinParts(...parts: readonly Partial<RuleParts>[]): RuleParts {
  const all = <K extends keyof RuleParts>(key: K): RuleParts[K][number][] => parts.flatMap((part) => [...(part[key] ?? [])]);
  return { plain: all("plain"), exposure: all("exposure"), keepers: all("keepers"), encryption: all("encryption") };
}
