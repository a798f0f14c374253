import type { App } from "cdktf";
import { TerraformResource } from "cdktf";
import type { Cloud, ICloud } from "archipel";
import { CapabilityError, ValidationError } from "archipel";
import type { CodeBlock } from "./code-block";
import { listingOf } from "./listing";
import { OwnWords, withOwnWords } from "./own-words";
import { execute } from "./run";
import type { Place } from "../../docs/fixtures/cloud";
import { folderOf, variantOf, VARIANTS } from "../cloud-variants";

/** What a block becomes on a cloud: the types of Terraform resources and how many of each, or why it is refused. */
export interface Landing {
  readonly cloudName: string;
  readonly resources: ReadonlyMap<string, number>;
  /** The reasons, as the cloud gives them. @default - it is not refused */
  readonly refusal?: readonly string[];
  /** Whether it needs a machine, an image, a version or a size of the cloud's own. */
  readonly isOwn: boolean;
}

/** A place with its name. */
interface NamedPlace extends Place {
  readonly name: string;
}

/** All clouds of the library. */
export async function everyPlace(): Promise<NamedPlace[]> {
  return Promise.all(
    VARIANTS.map(async (name) => {
      const { makeCloud, bench } = await variantOf(name);
      return { name, makeCloud: (scope) => makeCloud(scope) as ICloud as Cloud, bench };
    }),
  );
}

/** What a block becomes in a place, besides what its fixture becomes there. */
export async function landingOf(block: CodeBlock, names: readonly string[], place: NamedPlace): Promise<Landing> {
  try {
    return await attempt(block, names, place, false);
  } catch (error) {
    if (!(error instanceof ValidationError)) {
      throw error;
    }
    return attempt({ ...block, text: withOwnWords(block.text) }, names, place, true);
  }
}

/** @throws ValidationError when something is not as the cloud calls it */
async function attempt(block: CodeBlock, names: readonly string[], place: NamedPlace, isOwn: boolean): Promise<Landing> {
  let made: Cloud | undefined;
  const told: NamedPlace = {
    ...place,
    makeCloud: (scope) => {
      made = place.makeCloud(scope);
      return made;
    },
  };
  const own = new OwnWords(() => made!, place.bench);
  const title = (): string => (folderOf(place.name) === place.name ? made!.cloudName : `${made!.cloudName} with projectId`);
  try {
    const around = await aroundOf(block, names, told, own);
    const resources = await resourcesOf(block, names, told, own);
    around.forEach((count, type) => resources.set(type, resources.get(type)! - count));
    return { cloudName: title(), resources: new Map([...resources].filter(([, count]) => count > 0).sort()), isOwn };
  } catch (error) {
    if (error instanceof ValidationError && !isOwn) {
      throw error;
    }
    return { cloudName: title(), resources: new Map(), refusal: refusalIn(error, made!.cloudName), isOwn };
  }
}

const AROUND = new Map<string, ReadonlyMap<string, number>>();

/** What the fixture alone becomes in a place. */
async function aroundOf(
  block: CodeBlock,
  names: readonly string[],
  place: NamedPlace,
  own: OwnWords,
): Promise<ReadonlyMap<string, number>> {
  const key = `${place.name} ${block.info.get("fixture")}`;
  const known = AROUND.get(key) ?? (await resourcesOf({ ...block, text: "" }, names, place, own));
  AROUND.set(key, known);
  return known;
}

async function resourcesOf(block: CodeBlock, names: readonly string[], place: Place, own: OwnWords): Promise<Map<string, number>> {
  const apps: App[] = [];
  await execute(listingOf(block, () => names), apps, place, own);
  const resources = apps.flatMap((app) => app.node.findAll()).filter((construct) => TerraformResource.isTerraformResource(construct));
  const counts = new Map<string, number>();
  resources.forEach(({ terraformResourceType: type }) => counts.set(type, (counts.get(type) ?? 0) + 1));
  return counts;
}

/** The reasons of a refusal, each once; a cloud speaks of itself as "it", so that clouds with one reason share a line. */
function refusalIn(error: unknown, cloudName: string): readonly string[] {
  const short = (reason: string): string =>
    reason.startsWith(`${cloudName}'s `) ? reason.replace(`${cloudName}'s`, "its") : reason.replace(new RegExp(`^${cloudName} (?=[a-z])`), "it ");
  if (error instanceof CapabilityError) {
    return [...new Set(error.gaps.map(({ reason, title }) => short(reason === "" ? title : reason)))];
  }
  if (error instanceof ValidationError) {
    return error.faults.map(({ property, value, allowed }) => `${property} ${value}: ${short(allowed)}`);
  }
  throw error;
}
