import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformProvider, TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ICloud } from "archipel";
import { Bucket, DataLocation, FactCorrection, ForbiddenOwnership, Hetzner, Jurisdiction, Network, OperatorSeat, OvhCloud, Scaleway, StorageCapability } from "archipel";
import { SAID } from "./support";
import { manifestOf } from "../../src/sovereignty/manifest-of";

/*
 * What a program writes is judged a second time here, from the JSON alone and by tables of this file, which share nothing with the library's own reading.
 */

/** Where each region and zone is, and whose. */
const PLACES: Readonly<Record<string, { readonly operator: string; readonly country: string }>> = {
  "fr-par": { operator: "Scaleway", country: "FR" },
  "fr-par-2": { operator: "Scaleway", country: "FR" },
  "nl-ams": { operator: "Scaleway", country: "NL" },
  "pl-waw": { operator: "Scaleway", country: "PL" },
  "pl-waw-2": { operator: "Scaleway", country: "PL" },
  "fsn1": { operator: "Hetzner", country: "DE" },
  "hel1": { operator: "Hetzner", country: "FI" },
  "ash": { operator: "Hetzner", country: "US" },
  "GRA11": { operator: "OVHcloud", country: "FR" },
  "GRA": { operator: "OVHcloud", country: "FR" },
  "UK1": { operator: "OVHcloud", country: "GB" },
  "UK": { operator: "OVHcloud", country: "GB" },
};
const SEATS: Readonly<Record<string, string>> = { Scaleway: "FR", Hetzner: "DE", OVHcloud: "FR" };

const CLOUDS: Readonly<Record<string, (scope: Construct, id: string) => ICloud>> = {
  "fr-par": (scope, id) => new Scaleway(scope, id, { region: "fr-par" }),
  "nl-ams": (scope, id) => new Scaleway(scope, id, { region: "nl-ams" }),
  "pl-waw": (scope, id) => new Scaleway(scope, id, { region: "pl-waw" }),
  "fsn1": (scope, id) => new Hetzner(scope, id, { region: "fsn1" }),
  "hel1": (scope, id) => new Hetzner(scope, id, { region: "hel1" }),
  "ash": (scope, id) => new Hetzner(scope, id, { region: "ash" }),
  "GRA11": (scope, id) => new OvhCloud(scope, id, { region: "GRA11" }),
  "UK1": (scope, id) => new OvhCloud(scope, id, { region: "UK1" }),
};

const SETS = { EU: ["DE", "FI", "FR", "NL", "PL"], FR: ["FR"], DE: ["DE"], GB: ["GB"] } as const;
const JURISDICTIONS = { EU: Jurisdiction.EU, FR: Jurisdiction.country("FR"), DE: Jurisdiction.country("DE"), GB: Jurisdiction.UNITED_KINGDOM };
type SetName = keyof typeof SETS;

const thing = fc.record({
  kind: fc.constantFrom("network", "bucket", "plain", "foreign", "module"),
  override: fc.option(fc.constantFrom("fr-par", "pl-waw", "nl-ams", "fsn1", "ash", "mars-1", "${var.where}"), { freq: 3, nil: undefined }),
});
const plan = fc.record({
  stacks: fc.array(
    fc.array(
      fc.record({ region: fc.constantFrom(...Object.keys(CLOUDS)), things: fc.array(thing, { maxLength: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 2 },
  ),
  policies: fc.array(
    fc.record({
      rule: fc.constantFrom("place", "seat", "owner"),
      within: fc.constantFrom<SetName>("EU", "FR", "DE", "GB"),
      scope: fc.constantFrom("", "s0", "s1", "s0/c0"),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  owners: fc.record({ Scaleway: fc.constantFrom("FR", "US"), Hetzner: fc.constantFrom("DE", "US"), OVHcloud: fc.constantFrom("FR", "DE") }),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

function providersOf(cloud: ICloud): TerraformProvider[] {
  return cloud.node.findAll().filter((node): node is TerraformProvider => TerraformProvider.isTerraformProvider(node));
}

function define(scope: Construct, cloud: ICloud, { kind, override }: Plan["stacks"][number][number]["things"][number], id: string): void {
  const on = cloud as unknown as Construct;
  const change = (resource: TerraformResource): void => {
    if (override !== undefined) {
      resource.addOverride(resource.terraformResourceType.startsWith("hcloud") ? "location" : "region", override);
    }
  };
  if (kind === "network") {
    new Network(on, id, { cidr: "10.0.0.0/24" });
  } else if (kind === "bucket" && StorageCapability.BUCKET.isOfferedBy(cloud)) {
    change(new Bucket(on, id).node.defaultChild as TerraformResource);
  } else if (kind === "plain") {
    const [provider] = providersOf(cloud);
    change(new TerraformResource(on, id, { terraformResourceType: `${provider.terraformResourceType}_anything`, provider }));
  } else if (kind === "foreign") {
    new TerraformResource(scope, id, { terraformResourceType: "aws_instance" });
  } else if (kind === "module") {
    const stack = TerraformStack.of(scope);
    stack.addOverride(`module.${id}`, { source: "./somewhere" });
  }
}

/** Defines the app of a plan, and returns where each provider of each stack leads. */
function build(app: App, { stacks, policies, owners }: Plan): Map<string, string> {
  const providers = new Map<string, string>();
  stacks.forEach((clouds, s) => {
    const stack = new TerraformStack(app, `s${s}`);
    clouds.forEach(({ region, things }, c) => {
      const cloud = CLOUDS[region](stack, `c${c}`);
      things.forEach((one, t) => define(stack, cloud, one, `t${c}-${t}`));
      providersOf(cloud).forEach((provider) => providers.set(`s${s}\n${provider.fqn}`, region));
    });
  });
  Object.entries(owners).forEach(([cloudName, country]) =>
    new FactCorrection(app, cloudName, { cloudName, ...SAID, owners: [{ name: "Somebody", country, controls: true, ...SAID }], foreignControl: [] }));
  policies.forEach(({ rule, within, scope: path }, index) => {
    const scope = path.split("/").filter((step) => step !== "").reduce<Construct | undefined>((node, step) => node?.node.tryFindChild(step) as Construct | undefined, app);
    const allowed = [JURISDICTIONS[within]];
    if (scope !== undefined) {
      const id = `policy${index}`;
      void (rule === "place" ? new DataLocation(scope, id, { allowed }) : rule === "seat" ? new OperatorSeat(scope, id, { allowed }) : new ForbiddenOwnership(scope, id, { outside: allowed }));
    }
  });
  return providers;
}

interface Written {
  readonly "//"?: { readonly metadata?: { readonly path?: string } };
  readonly "provider"?: string;
  readonly [attribute: string]: unknown;
}

/** Whether a resource, as it is written, breaks a rule: also when its place is not known. */
function breaks(written: Written, home: string | undefined, rule: string, within: SetName, owners: Plan["owners"]): boolean {
  const named = [written.region, written.location, written.zone].filter((value): value is string => typeof value === "string");
  const names = named.length > 0 ? named : [home ?? "nowhere"];
  return names.some((name) => {
    const place = PLACES[name] ?? PLACES[home === name ? home : ""];
    if (place === undefined || home === undefined || place.operator !== PLACES[home].operator) {
      return true;
    }
    const country = { place: place.country, seat: SEATS[place.operator], owner: owners[place.operator as keyof Plan["owners"]] }[rule]!;
    return !(SETS[within] as readonly string[]).includes(country);
  });
}

it("no policy is passed by a resource that breaks it, in 1,000 random apps", () => {
  let [met, broken] = [0, 0];
  fc.assert(
    fc.property(plan, (drawn) => {
      const outdir = mkdtempSync(join(tmpdir(), "archipel-"));
      const app = new App({ outdir, skipValidation: true });
      const providers = build(app, drawn);
      app.synth();
      const written = drawn.stacks.flatMap((_clouds, s) => {
        const { resource = {}, module = {} } = JSON.parse(readFileSync(join(outdir, "stacks", `s${s}`, "cdk.tf.json"), "utf8")) as Record<string, Record<string, Record<string, Written>>>;
        const modules = Object.keys(module).map(() => ({ path: `s${s}`, home: undefined, block: {} as Written }));
        const resources = Object.entries(resource).flatMap(([type, named]) =>
          // Terraform's own stand nowhere.
          (type === "terraform_data" ? [] : Object.values(named)).map((block) => ({
            path: block["//"]!.metadata!.path!,
            home: providers.get(`s${s}\n${block.provider ?? type.split("_")[0]}`),
            block,
          })));
        return [...resources, ...modules];
      });
      rmSync(outdir, { recursive: true });
      for (const { path, verdict } of manifestOf(app).policies) {
        const index = Number(/policy(\d+)$/.exec(path)![1]);
        const { rule, within, scope } = drawn.policies[index];
        const culprits = written.filter((one) => (scope === "" || one.path === scope || one.path.startsWith(`${scope}/`)) && breaks(one.block, one.home, rule, within, drawn.owners));
        // Both ways: nothing bad passes, and nothing is refused without a reason.
        expect({ path, verdict, culprits: culprits.map((one) => one.path) }).toEqual({
          path,
          verdict: culprits.length > 0 ? "broken" : "met",
          culprits: culprits.map((one) => one.path),
        });
        if (verdict === "met") {
          met += 1;
        } else {
          broken += 1;
        }
      }
    }),
    { numRuns: 1000 },
  );
  expect(met).toBeGreaterThan(100);
  expect(broken).toBeGreaterThan(100);
}, 120_000);
