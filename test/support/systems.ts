import { TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import type { ICloud, IDnsZone } from "archipel";
import { CapabilityError, Certificate, DnsZone, MachineImage, Scaleway, ValidationError } from "archipel";
import type { Refusal } from "archipel/testing";
import { refusalOf, synthesize, testStack, warningsOf } from "archipel/testing";
import { everyCloud, resourcesIn } from "./archipelago";
import { VARIABLES as EXAMPLE_VARIABLES } from "./moves";
import type { CloudMaker, Program } from "./programs";
import type { Hosting } from "../../examples/patterns/hosting";
import { OfficeSuite } from "../../examples/patterns/office-suite";
import { ThreeTier } from "../../examples/patterns/three-tier";

/** Where a system is put. */
interface Place {
  readonly stack: TerraformStack;
  readonly cloud: ICloud;
}

/** What a program may say, besides its cloud. */
interface Said {
  readonly zone: (place: Place) => IDnsZone;
  readonly hosting: (cloud: ICloud) => Hosting;
}

const VARIABLES: Readonly<Record<string, string>> = {
  ...EXAMPLE_VARIABLES,
  key_id: "conformance-1-key",
  key: "conformance-1-secret",
};

/** A line that a program says about a cloud which lacks something. */
interface Line {
  readonly told: string;
  /** What it is about: of two lines about the same, the later one holds. */
  readonly about: keyof Hosting | "zone";
  /** Whether it helps against what a program was refused for. */
  readonly helps: (asked: string) => boolean;
  readonly say: (said: Said) => Said;
}

const under = (cloud: ICloud): Construct => cloud as unknown as Construct;
const input = (cloud: ICloud, id: string): string => {
  const known = under(cloud).node.tryFindChild(id) as TerraformVariable | undefined;
  return (known ?? new TerraformVariable(under(cloud), id, { sensitive: true, default: VARIABLES[id] })).stringValue;
};

/** A zone at the cloud itself, for a domain of its own or a part of one. */
const zoneAtHome = (suffix: string) => ({ cloud }: Place): IDnsZone => new DnsZone(under(cloud), "zone", { zoneName: `${cloud.node.id}${suffix}` });
/** A zone at another operator. */
const zoneElsewhere = ({ stack, cloud: { node } }: Place): IDnsZone =>
  new DnsZone(new Scaleway(stack, `names-of-${node.id}`, { region: "fr-par" }), "zone", { zoneName: `${node.id}.example.org` });
const onImage = (told: string, machineImage: MachineImage): Line => ({
  told,
  about: "machineImage",
  helps: (asked) => asked === "image",
  say: (said) => ({ ...said, hosting: (cloud) => ({ ...said.hosting(cloud), machineImage }) }),
});
const hosted = (told: string, about: keyof Hosting, begins: string, add: (cloud: ICloud) => Hosting): Line => ({
  told,
  about,
  helps: (asked) => asked.startsWith(begins),
  say: (said) => ({ ...said, hosting: (cloud) => ({ ...said.hosting(cloud), ...add(cloud) }) }),
});

/** The lines, in the order in which they are tried. */
const LINES: readonly Line[] = [
  { told: "the zone of a whole domain", about: "zone", helps: (asked) => asked === "dns.zone.subdomain", say: (said) => ({ ...said, zone: zoneAtHome("-example.org") }) },
  { told: "names elsewhere", about: "zone", helps: (asked) => asked.startsWith("dns."), say: (said) => ({ ...said, zone: zoneElsewhere }) },
  onImage("Ubuntu 24.04", MachineImage.ubuntu("24.04")),
  onImage("Ubuntu 22.04", MachineImage.ubuntu("22.04")),
  onImage("Debian 11", MachineImage.debian("11")),
  hosted("servers not kept apart", "spread", "compute.placement.", () => ({ spread: false })),
  hosted("a key made by hand", "filesKey", "storage.bucket.access-key", (cloud) => ({ filesKey: { accessKeyId: input(cloud, "key_id"), secretAccessKey: input(cloud, "key") } })),
  hosted("a database of its own", "ownDatabase", "databases.", () => ({ ownDatabase: true })),
  hosted("a front of its own", "ownFront", "load-balancing.", (cloud) => ({
    ownFront: { certificatePem: input(cloud, "certificate"), privateKeyPem: input(cloud, "private_key") },
  })),
];

/** A whole system that names no cloud. */
interface System {
  readonly name: string;
  readonly define: (cloud: ICloud, zone: IDnsZone, hosting: Hosting, databaseGib?: number) => void;
}

const certificateOf = (cloud: ICloud): Certificate => Certificate.fromPem({ certificate: input(cloud, "certificate"), privateKey: input(cloud, "private_key") });

/** The whole systems of the examples. */
export const SYSTEMS: readonly System[] = [
  {
    name: "three-tier",
    define: (cloud, zone, hosting, databaseGib) => void new ThreeTier(under(cloud), "shop", {
      databaseGib,
      image: "ghcr.io/example/shop:1.4",
      port: 8080,
      healthPath: "/healthz",
      zone,
      name: "shop",
      certificate: certificateOf(cloud),
      databasePassword: input(cloud, "database_password"),
      hosting,
    }),
  },
  {
    name: "office-suite",
    define: (cloud, zone, hosting) => void new OfficeSuite(under(cloud), "suite", {
      zone,
      certificate: certificateOf(cloud),
      databasePassword: input(cloud, "database_password"),
      adminPassword: input(cloud, "admin_password"),
      hosting,
    }),
  },
];

/** What a system becomes on a cloud. */
export interface SystemLanding extends Pick<Refusal, "reasons"> {
  /** How many resources, and what had to be said; undefined where it is refused. */
  readonly told?: string;
  readonly warnings: readonly string[];
  /** What was said. */
  readonly said: Said;
}

/** Puts a system on a cloud, and says what has to be said about it. @throws whatever it ends with that is not a refusal */
export function landSystem({ define }: System, maker: CloudMaker): SystemLanding {
  const reasons: string[] = [];
  let left = LINES;
  let said: Said = { zone: zoneAtHome(".example.org"), hosting: () => ({}) };
  for (const lines = new Map<string, string>(); ;) {
    const stack = testStack();
    const cloud = (maker.makePublicCloud ?? maker.makeCloud)(stack, "home");
    try {
      define(cloud, said.zone({ stack, cloud }), said.hosting(cloud));
    } catch (error) {
      reasons.push(...refusalOf(error).reasons);
      const line = left.find(({ helps }) => askedIn(error).some(helps));
      if (line === undefined) {
        return { said, reasons: [...new Set(reasons)], warnings: [] };
      }
      left = left.filter((one) => one !== line);
      lines.set(line.about, line.told);
      said = line.say(said);
      continue;
    }
    return { said, told: [`${resourcesIn(synthesize(stack))} resources`, ...lines.values()].join("; "), reasons: [...new Set(reasons)], warnings: warningsOf(stack) };
  }
}

/** A system on every cloud that carries it, in one stack; the change gives its database more room. */
export async function systemEverywhere(system: System): Promise<Program> {
  const landings = (await everyCloud()).map(([name, maker]) => ({ name, maker, ...landSystem(system, maker) }));
  const carriers = landings.filter(({ told }) => told !== undefined);
  const define = (databaseGib: number) => (scope: Construct): void =>
    carriers.forEach(({ name, maker, said }) => {
      const cloud = (maker.makeBeside ?? maker.makePublicCloud ?? maker.makeCloud)(scope, name);
      system.define(cloud, said.zone({ stack: TerraformStack.of(scope), cloud }), said.hosting(cloud), databaseGib);
    });
  const name = `examples/${system.name} stands on ${carriers.length} clouds`;
  return { id: system.name, name, onlyAdds: false, usesExisting: false, base: define(40), changed: define(50) };
}

/** The capabilities and properties that a program was refused for. */
function askedIn(error: unknown): string[] {
  if (error instanceof CapabilityError) {
    return error.gaps.map(({ capabilityId }) => capabilityId);
  }
  return error instanceof ValidationError ? error.faults.map(({ property }) => property) : [];
}
