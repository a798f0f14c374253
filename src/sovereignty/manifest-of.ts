import type { IConstruct } from "constructs";
import { AppReading } from "./app-reading";
import { FactCorrection } from "./fact-correction";
import { judge } from "./judgement";
import { legalReachOf } from "./legal-reach";
import type {
  Manifest,
  ManifestCloud,
  ManifestCorrection,
  ManifestOperator,
  ManifestPlace,
  ManifestPlacement,
  ManifestResource,
} from "./manifest";
import type { Place } from "./place";
import type { PlacedResource } from "./placed-resource";
import { Placement } from "./placement/placement";
import { constructOf, questionsTo } from "./reading/constructs";
import { relationsOf } from "./reading/relations";
import type { ICloud } from "../core/cloud";
import { Cloud } from "../core/cloud";
import { isOwnResource } from "../core/own-resources";
import { PortableConstruct } from "../core/portable";

/** An app as plain data, judged by its policies. */
export function manifestOf(app: IConstruct): Manifest {
  const reading = new AppReading(app);
  const nodes = app.node.findAll();
  const own = new Set(nodes.filter(isOwnResource).map(({ node }) => node.path));
  return {
    formatVersion: 1,
    date: reading.date,
    stacks: reading.stacks.map(({ stack }) => stack.node.path),
    clouds: nodes.filter((node) => Cloud.isCloud(node)).map((node) => cloudOf(node as ICloud, reading)),
    operators: operatorsOf(reading, nodes),
    resources: reading.resources.map((resource) => resourceOf(resource, own.has(resource.path))),
    constructs: nodes.filter((node): node is PortableConstruct => node instanceof PortableConstruct).map(constructOf),
    relations: relationsOf(reading),
    states: reading.states.map((state) => ({ ...state, place: state.place && placeOf(state.place) })),
    ...judge(reading),
    corrections: nodes.filter((node): node is FactCorrection => FactCorrection.isFactCorrection(node)).map(correctionOf),
    placements: nodes.filter((node): node is Placement => Placement.isPlacement(node)).map(placementOf),
  };
}

function cloudOf(cloud: ICloud, { facts }: AppReading): ManifestCloud {
  const region = facts.regionsOf(cloud).find(({ name }) => name === cloud.region.name) ?? cloud.region;
  const { cloudName, zone, node: { path } } = cloud;
  const operator = facts.operatorOf(cloud);
  return { path, cloudName, region, zone, operator, laws: legalReachOf({ cloudName, region, operator }), questions: questionsTo(cloud) };
}

/** Of plain resources, whose cloud the program has no construct of. */
function operatorsOf({ resources }: AppReading, nodes: readonly IConstruct[]): ManifestOperator[] {
  const own = new Set(nodes.filter((node) => Cloud.isCloud(node)).map((node) => (node as ICloud).cloudName));
  const others = resources.flatMap(({ places }) => places).filter(({ cloudName }) => !own.has(cloudName));
  return [...new Set(others.map(({ cloudName }) => cloudName))].map((cloudName) => {
    const places = others.filter((place) => place.cloudName === cloudName);
    return { cloudName, operator: places[0]!.operator, laws: [...new Set(places)].flatMap(legalReachOf) };
  });
}

function placeOf({ cloudName, region: { name: region, country, city } }: Place): ManifestPlace {
  return { cloudName, region, country, city };
}

function resourceOf(resource: PlacedResource, own: boolean): ManifestResource {
  const { path, stack, address, resourceType: type, count, constructPath: construct, cloudPath: cloud, doubts, isPlaceless: placeless } = resource;
  const places = resource.places.map(placeOf);
  return { path, stack, address, type, count, construct, cloud, cloudName: places[0]?.cloudName, places, doubts, placeless, own };
}

function correctionOf({ node, props }: FactCorrection): ManifestCorrection {
  const { cloud, cloudName, source, asOf, sourceKind, verified, remark, ...said } = props;
  const fields = Object.entries(said).filter(([, value]) => value !== undefined).map(([field]) => field);
  return { path: node.path, cloudName: cloudName ?? cloud!.cloudName, fields, fact: { source, asOf, sourceKind, verified, remark } };
}

function placementOf({ node, clouds, isRecorded: recorded, refusals }: Placement): ManifestPlacement {
  const refused = refusals.map(({ cloudPath: cloud, reasons }) => ({ cloud, reasons }));
  return { path: node.path, chosen: clouds.map((cloud) => cloud.node.path), recorded, refused };
}
