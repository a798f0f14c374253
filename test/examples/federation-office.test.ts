import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { plainText } from "../federation/database/made";
import type { Edit } from "../support/example";
import { ExampleCopy } from "../support/example";
import { FirstBoot, needsPrograms } from "../support/first-boot";
import { asServerGetsIt } from "../support/user-data";

const MEMBERS = "const members = [paris, falkenstein, geneva];";
const COLOGNE: Edit = { find: "  Infomaniak, MachineImage,", replace: "  Infomaniak, MachineImage, Outscale," };
/** What happens to the federation, one after the other. */
const STEPS: readonly (readonly [string, readonly Edit[]])[] = [
  ["as it is", []],
  ["a fourth joins", [COLOGNE, { find: MEMBERS, replace: 'const cologne = new Outscale(stack, "cologne", { region: "eu-west-2" });\nconst members = [paris, falkenstein, geneva, cologne];' }]],
  ["the first is leaving", [{ find: '"union", { members });', replace: '"union", { members, leaving: [paris] });' }]],
];
/** The least that a cloud of this library takes, of those that the members have. */
const HETZNER_LIMIT = 32_768;
/** What Terraform fills in is at most so long. */
const SECRET = "5".repeat(64);

interface Json {
  readonly resource: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly variable: object;
}

const pathOf = (resource: Readonly<Record<string, unknown>>): string => (resource["//"] as { metadata: { path: string } }).metadata.path;
/** User data of the office's servers, by their member and number. */
function userData(json: string): Record<string, string> {
  const all = Object.values((JSON.parse(json) as Json).resource).flatMap((byId) => Object.values(byId));
  const servers = all.map((resource) => [/\/office-servers\/(\w+\/\d+)\/Resource$/.exec(pathOf(resource))?.[1], resource] as const);
  return Object.fromEntries(servers.flatMap(([name, { user_data: given }]) => {
    const text = typeof given === "object" && given !== null ? (given as Record<string, string>)["cloud-init"] : given;
    return name === undefined || text === undefined ? [] : [[name, encoded(String(text))]];
  }));
}

/** Outscale takes base64, which Terraform makes. */
const encoded = (text: string): string => /^\$\{base64encode\("([^]*)"\)\}$/.exec(text)?.[1] ?? text;

describe("examples/federation-office", () => {
  const copy = new ExampleCopy("federation-office", "office", {});
  const states: string[] = [];

  beforeAll(async () => {
    for (const [, edits] of STEPS) {
      edits.forEach((edit) => copy.edit(edit));
      states.push((await copy.synthesize()).json);
    }
  }, 120_000);
  afterAll(() => copy.remove());

  test("tells servers the same, byte for byte, whoever joins or leaves", () => {
    const [before, joined, leaving] = states.map(userData) as [Record<string, string>, Record<string, string>, Record<string, string>];
    expect(Object.keys(before).sort()).toEqual(["falkenstein/0", "geneva/0", "paris/0"]);
    for (const after of [joined, leaving]) {
      Object.entries(after).forEach(([server, text]) => expect([server, text]).toEqual([server, before[server] ?? text]));
    }
    expect(Object.keys(leaving)).toContain("cologne/0");
    // Each knows the gateway of its own member; all else is the same for both of them.
    expect(new Set(["falkenstein/0", "paris/0"].map((server) => before[server]!.replace(/ via [\d.]+;/, ""))).size).toBe(1);
  });

  test("fits the members' user data, with what Terraform fills in", async () => {
    const text = userData(states[0]!)["falkenstein/0"]!.replace(/random_password\.[\w-]+\.result/g, JSON.stringify(SECRET));
    const told = await asServerGetsIt(text, { admin_password: SECRET });
    expect(Buffer.byteLength(told)).toBeLessThan(HETZNER_LIMIT);
    const { write_files: files } = parse(told) as { write_files: { path: string; content: string }[] };
    const variables = files.find(({ path }) => path === "/etc/archipel/containers/nextcloud.env")!.content;
    expect(variables).toMatch(/^NC_instanceid=oc[0-9a-f]{10}$/m);
    expect(variables).toMatch(/^NC_secret=[0-9a-f]{64}$/m);
    expect(variables).toMatch(/^OBJECTSTORE_S3_PORT=3900$/m);
    // Nextcloud's image would install by itself, on each server, if it were told the administrator.
    expect(variables).not.toMatch(/^NEXTCLOUD_ADMIN/m);
  }, 60_000);

  test("has its secrets as expressions alone", () => {
    const variables = plainText(userData(states[0]!)["paris/0"]!).match(/(?:[A-Z0-9]+_)+(?:[A-Z0-9]+|[a-z]+)=\$?[a-z]*\$\{.{0,7}/g);
    expect(variables).toEqual([
      "NC_instanceid=oc${substr(",
      "NC_passwordsalt=${sha256(",
      "NC_secret=${sha256(",
      "OBJECTSTORE_S3_SECRET=${sha256(",
      "OFFICE_ADMIN_PASSWORD=${var.adm",
      "POSTGRES_PASSWORD=${random_",
    ]);
  });

  test("boots by what cloud-init and systemd take", (context) => {
    needsPrograms(context, "the checks of cloud-init and systemd over a server of the office suite", "cloud-init", "systemd-analyze");
    const text = plainText(userData(states[0]!)["falkenstein/0"]!).replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "Filled1n");
    const boot = new FirstBoot(text, ["/usr/bin/podman", "/usr/sbin/haproxy", "/bin/kill", "/usr/sbin/ip", "/sbin/ip"]);
    expect(boot.schema()).toMatchObject({ exitCode: 0 });
    expect(boot.verify()).toEqual({ exitCode: 0, output: "" });
    boot.remove();
  });
});
