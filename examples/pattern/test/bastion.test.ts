import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { NetworkCapability } from "archipel";
import type { FakeCloudProps } from "archipel/testing";
import { FakeCloud, Match, patternConformance, runPatternConformance, sampleClouds, Template, testStack, warningsOf } from "archipel/testing";
import { bastionOn, KEY } from "./support";
import type { BastionProps } from "../src";

const SOURCES = join(__dirname, "..", "src");

/** A bastion on a cloud for tests, and what becomes of it. */
function synthesized(props: Partial<BastionProps> = {}, cloud: FakeCloudProps = {}) {
  const stack = testStack();
  bastionOn(new FakeCloud(stack, "cloud", cloud), props);
  return { template: Template.fromStack(stack), warnings: warningsOf(stack) };
}

runPatternConformance({ describe, it }, { name: "Bastion", build: (scope) => void bastionOn(scope) });

describe("a bastion", () => {
  it("lets SSH in from the blocks that it is told, and nothing else", () => {
    const { template } = synthesized({ allowFrom: ["203.0.113.0/24", "198.51.100.7/32"] });
    const rules = template.findResources("fake_firewall_rule").filter(({ path }) => !path.includes("open-network"));
    expect(rules.map(({ path }) => path.split("/").pop())).toEqual(["inbound-tcp-22-198.51.100.7_32", "inbound-tcp-22-203.0.113.0_24"]);
  });

  it("is opened by the keys, under the name that it is told, without a shell and without passwords", () => {
    const { template } = synthesized({ userName: "ops" });
    for (const text of ["ops", KEY, "/usr/sbin/nologin", "PasswordAuthentication no"]) {
      template.hasResource("fake_server", { user_data: Match.stringLike(`*${text}*`) });
    }
  });

  it("keeps its address where the cloud has addresses of their own", () => {
    const { template, warnings } = synthesized();
    template.resourceCount("fake_public_ip", 1);
    expect(warnings).toEqual([]);
  });

  it("has the server's address elsewhere, and warns of it there alone", async () => {
    const landings = await patternConformance({ name: "Bastion", build: (scope) => void bastionOn(scope) });
    const without = landings.filter(({ landed }) => landed?.without.includes(NetworkCapability.PUBLIC_IP.title));
    const warned = landings.filter(({ landed }) => landed?.warnings.some((warning) => warning.startsWith("the address of the bastion")));
    expect(without.length).toBeGreaterThan(0);
    expect(warned).toEqual(without);
  });

  it("is refused where the address is to be kept and the cloud cannot", () => {
    const refused = () => synthesized({ keepAddress: true }, { without: [NetworkCapability.PUBLIC_IP] });
    expect(refused).toThrow(/PublicIp asks for what FakeCloud does not offer/);
  });

  it("tells ssh how to go through it", () => {
    const stack = testStack();
    const { jump, server } = bastionOn(new FakeCloud(stack, "cloud"), { userName: "ops" });
    expect(jump).toBe(`ops@${server.publicIp}`);
  });
});

describe("the sources", () => {
  it("name no cloud", async () => {
    const clouds = await sampleClouds();
    const classes = clouds.map(({ makeCloud }, index) => makeCloud(new Construct(testStack(), `cloud-${index}`)).constructor.name);
    const named = new RegExp(`\\b(${[...classes, "vendors"].join("|")})\\b`);
    const texts = readdirSync(SOURCES).map((file) => readFileSync(join(SOURCES, file), "utf8"));
    expect(classes.length).toBeGreaterThan(20);
    expect(texts.filter((text) => named.test(text))).toEqual([]);
  });
});
