import type { IConstruct } from "constructs";
import { dataOf, leftoversOf } from "./data-kinds";
import type { ExitData, ExitDecision, ExitItem, ExitLeftover, ExitPlace } from "./exit-parts";
import { ExitVerdict } from "./exit-verdict";
import { decisionsOf, itemsOf } from "./items";
import { markdownOf } from "./markdown";
import { textOf } from "./text";
import type { ICloud } from "../../core/cloud";
import { isBelow } from "../app-reading";
import type { Manifest, ManifestCloud, ManifestResource } from "../manifest";
import { manifestOf } from "../manifest-of";

/**
 * What it would take to leave: for a program, or a part of it, and another cloud, what moves as it is, what needs another size, image or name, what cannot move and
 * why, which data people carry, and what stays behind.
 *
 * ```ts
 * const elsewhere = new Hetzner(new TerraformStack(new App(), "elsewhere"), "home", { region: "fsn1" });
 * fs.writeFileSync("exit.md", ExitReport.of(stack, elsewhere).toMarkdown());
 * ```
 *
 * It is told from what the constructs asked of their clouds when they were defined. Limits that only a cloud's driver knows, such as the size of
 * a subnet, show when the program is run there.
 */
export class ExitReport {
  /**
   * The report for everything below a scope: an app, a stack, a cloud, or any construct.
   *
   * @param scope what would move
   * @param target where to; define it in a stack of an app of its own, so that it is not deployed
   */
  public static of(scope: IConstruct, target: ICloud): ExitReport {
    return new ExitReport(manifestOf(scope.node.root), scope.node.path, target);
  }

  /** @internal */
  public static _fromManifest(manifest: Manifest, scopePath: string, target: ICloud): ExitReport {
    return new ExitReport(manifest, scopePath, target);
  }

  /** The path of what would move; empty for the whole app. */
  public readonly scopePath: string;
  /** The day of the report, ISO 8601. */
  public readonly date: string;
  /** The clouds of today. */
  public readonly sources: ExitPlace[];
  /** The other cloud. */
  public readonly target: ExitPlace;
  /** Every portable construct, and what becomes of it. */
  public readonly items: ExitItem[];
  /** Where the program asks a cloud first, and hears another answer there. */
  public readonly decisions: ExitDecision[];
  /** The data that people carry. */
  public readonly data: ExitData[];
  /** What stays behind. */
  public readonly leftovers: ExitLeftover[];

  private constructor(manifest: Manifest, scopePath: string, target: ICloud) {
    const isInside = (path: string): boolean => isBelow(path, scopePath);
    const constructs = manifest.constructs.filter(({ path, cloud }) => isInside(path) || isInside(cloud));
    const sources = manifest.clouds.filter(({ path }) => isInside(path) || constructs.some(({ cloud }) => cloud === path));
    const plain = manifest.resources.filter((resource) => isInside(resource.path) && isOnItsOwn(resource));
    this.scopePath = scopePath;
    this.date = manifest.date;
    this.sources = sources.map(placeOf);
    this.target = placeOf({ path: target.node.path, cloudName: target.cloudName, region: target.region, operator: target.catalogue.operator });
    this.decisions = decisionsOf(sources, target);
    this.items = itemsOf(constructs, sources, target, this.decisions);
    this.data = constructs.flatMap(dataOf);
    this.leftovers = [...plain.map(({ path, type: what }) => ({ path, what, why: WHY_PLAIN })), ...constructs.flatMap(leftoversOf)];
  }

  /** Whether all of it moves without a change of the program but for the lines that define the clouds; data apart. */
  public get movesAsIs(): boolean {
    const easy = [ExitVerdict.UNCHANGED, ExitVerdict.ADAPTED];
    return this.leftovers.every(({ why }) => why !== WHY_PLAIN) && this.items.every(({ verdict }) => easy.includes(verdict));
  }

  /** Whether something cannot move, whatever is changed. */
  public get isBlocked(): boolean {
    return this.items.some(({ verdict }) => verdict === ExitVerdict.REFUSED);
  }

  /** The items of a verdict. */
  public itemsWith(verdict: ExitVerdict): ExitItem[] {
    return this.items.filter((item) => item.verdict === verdict);
  }

  /** As a document in Markdown. */
  public toMarkdown(): string {
    return markdownOf(this);
  }

  /** As text for a terminal. */
  public toText(): string {
    return textOf(this);
  }

  /** As plain data. */
  public toJson(): any {
    const { scopePath, date, sources, target, movesAsIs, isBlocked, items, decisions, data, leftovers } = this;
    return { formatVersion: 1, scopePath, date, sources, target, movesAsIs, isBlocked, items, decisions, data, leftovers };
  }
}

const WHY_PLAIN = "a resource of one vendor's provider, which no other cloud has; write it again with a portable construct, or by the other vendor's own";

/** Whether neither a portable construct nor a cloud made a resource, and it stands somewhere. */
function isOnItsOwn({ construct, placeless, own }: ManifestResource): boolean {
  return construct === undefined && !placeless && !own;
}

function placeOf({ path, cloudName, region, operator }: Pick<ManifestCloud, "path" | "cloudName" | "region" | "operator">): ExitPlace {
  return { path, cloudName, region: region.name, country: region.country, operatorName: operator?.name, seat: operator?.country };
}
