import { App, TerraformStack, TerraformVariable } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import type { ExitChange, ExitItem, ExitReport, Gap, ICloud } from "archipel";
import { CapabilityError, Certificate, DnsZone, ExitVerdict, MachineImage, MachineType, Server, ValidationError, Volume } from "archipel";
import { PROGRAMS } from "./archipelago";
import type { PortableProgram } from "./archipelago";
import type { CloudMaker } from "./programs";
import { ThreeTier } from "../../examples/patterns/three-tier";

/** What examples/three-tier defines on its cloud. */
function threeTier(cloud: ICloud): void {
  const scope = cloud as unknown as Construct;
  const variable = (id: string): string => new TerraformVariable(TerraformStack.of(cloud), id, { sensitive: true }).stringValue;
  new ThreeTier(scope, "shop", {
    image: "ghcr.io/example/shop:1.4",
    port: 8080,
    healthPath: "/healthz",
    zone: new DnsZone(scope, "zone", { zoneName: "home.example.org" }),
    name: "shop",
    certificate: Certificate.fromPem({ certificate: variable("certificate"), privateKey: variable("private_key") }),
    databasePassword: variable("database_password"),
  });
}

/** A server and a volume that are called by names of their cloud. */
function named(cloud: ICloud): void {
  const scope = cloud as unknown as Construct;
  new Volume(scope, "data", { sizeGib: 5, zone: "fr-par-2", name: "Shop_Data.of.a.long.name-and-more" });
  new Volume(scope, "fast", { sizeGib: 20, volumeType: "sbs_15k" });
  new Server(scope, "web", { machine: MachineType.named("PLAY2-NANO"), image: MachineImage.named("debian_bookworm"), zone: "fr-par-2", publicIp: true });
}

/** The programs that are moved from every cloud to every other. */
export const MOVED: readonly PortableProgram[] = [
  ...PROGRAMS,
  { name: "three-tier", define: threeTier },
  { name: "named", define: named },
];

/** A program where it is at home, under the name that it has everywhere. */
export interface Home {
  readonly app: App;
  readonly stack: TerraformStack;
  readonly cloud: ICloud;
}

/** A cloud for a program to stand on. */
export function homeOn(maker: CloudMaker): Home {
  const app = new App({ outdir: "/nowhere", skipValidation: true });
  const stack = new TerraformStack(app, "shop");
  return { app, stack, cloud: maker.makeCloud(stack, "home") };
}

/** What really happens when a program is built on a cloud: the paths that were made before it ended, and why it ended. */
export interface Built {
  readonly paths: readonly string[];
  readonly error?: Error;
}

export function build({ define }: PortableProgram, maker: CloudMaker): Built & { readonly home: Home } {
  const home = homeOn(maker);
  const pathsOf = (root: IConstruct): string[] => root.node.findAll().map(({ node }) => node.path);
  try {
    define(home.cloud);
  } catch (error) {
    return { home, paths: pathsOf(home.stack), error: error as Error };
  }
  return { home, paths: pathsOf(home.stack) };
}

/** What the report says that did not happen, or the other way round. */
export function disagreements(report: ExitReport, { paths, error }: Built): string[] {
  const isRefused = ({ byHand, isChecked }: ExitChange): boolean => byHand && isChecked;
  const isHard = ({ verdict, changes }: ExitItem): boolean => verdict === ExitVerdict.REFUSED || changes.some(isRefused);
  const hard = report.items.map(atDefinition).filter(isHard);
  if (error === undefined) {
    return hard.map((item) => `${item.path} was made, though the report says that it is ${item.verdict}`);
  }
  if (!(error instanceof CapabilityError || error instanceof ValidationError)) {
    return [`ended with ${error.stack}`];
  }
  const failed = report.items.find(({ path }) => path === error.constructPath);
  const early = hard.filter(({ path }) => path !== error.constructPath && isOlder(paths, path, error.constructPath));
  return [
    ...early.map((item) => `${item.path} was made, though the report says that it is ${item.verdict}`),
    ...(failed === undefined ? unforeseen(report, error) : mistold(failed, error)),
  ];
}

/** What a bucket is asked by a program after it was made; the program may have ended before that. */
const ASKED_LATER = ["s3Endpoint", "s3Region"];

function atDefinition(item: ExitItem): ExitItem {
  const gaps = item.gaps.filter(({ property }) => !ASKED_LATER.includes(property));
  return { ...item, gaps, verdict: gaps.length === 0 && item.gaps.length > 0 ? ExitVerdict.EDITED : item.verdict };
}

/** Whether a construct was finished before another one failed: it is there, and the other is not below it. */
function isOlder(paths: readonly string[], path: string, failed: string): boolean {
  return paths.includes(path) && !failed.startsWith(`${path}/`) && paths.indexOf(path) < paths.indexOf(failed);
}

function unforeseen({ decisions }: ExitReport, error: Error): string[] {
  return decisions.length > 0 ? [] : [`nothing is said of what failed: ${error.message}`];
}

function mistold({ verdict, gaps, changes }: ExitItem, error: CapabilityError | ValidationError): string[] {
  if (verdict === ExitVerdict.DECIDED) {
    return [];
  }
  const idsOf = (all: readonly Gap[]): string[] => all.map(({ capabilityId }) => capabilityId);
  const edits = changes.filter(({ byHand }) => byHand).map(({ property }) => property);
  const [told, real] = error instanceof CapabilityError ? [idsOf(gaps), idsOf(error.gaps)] : [edits, error.faults.map(({ property }) => property.split(".")[0])];
  const untold = real.filter((one) => !told.includes(one));
  return untold.map((one) => `${one} is not in the report, which says ${verdict}: ${told.join(", ")}; the error: ${error.message}`);
}
