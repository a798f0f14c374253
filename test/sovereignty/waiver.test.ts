import { describe, expect, it } from "vitest";
import { Bucket, DataLocation, Jurisdiction, Scaleway, Waiver } from "archipel";
import { appWithStack } from "./support";
import { manifestOf } from "../../src/sovereignty/manifest-of";

const GRANTED = { reason: "until the contract ends", approvedBy: "the data protection officer", granted: "2026-01-01", until: "2026-12-31" };

function brokenApp() {
  const { app, stack } = appWithStack();
  const policy = new DataLocation(app, "policy", { allowed: [Jurisdiction.country("FR")] });
  const cloud = new Scaleway(stack, "warsaw", { region: "pl-waw" });
  const bucket = new Bucket(cloud, "files");
  return { app, stack, policy, cloud, bucket };
}

describe("a waiver", () => {
  it("lets what it is granted for break its policy, and says so", () => {
    const { app, policy, bucket } = brokenApp();
    new Waiver(app, "waiver", { policy, of: bucket, ...GRANTED });
    const { policies, waivers } = manifestOf(app);
    expect(policies[0]).toMatchObject({ verdict: "waived", violations: [{ path: "shop/warsaw/files", waiver: "waiver" }] });
    expect(waivers).toEqual([{ path: "waiver", policy: "policy", scope: "shop/warsaw/files", state: "in force", ...GRANTED }]);
  });

  it("covers what it is defined in, when it does not say what", () => {
    const { app, policy, cloud } = brokenApp();
    new Waiver(cloud, "waiver", { policy, ...GRANTED });
    expect(manifestOf(app).policies[0].verdict).toBe("waived");
  });

  it("covers nothing else", () => {
    const { app, policy, cloud, bucket } = brokenApp();
    new Bucket(cloud, "more");
    new Waiver(app, "waiver", { policy, of: bucket, ...GRANTED });
    const { verdict, violations } = manifestOf(app).policies[0];
    expect(verdict).toBe("broken");
    expect(violations.filter(({ waiver }) => waiver === undefined).map(({ path }) => path)).toEqual(["shop/warsaw/more"]);
  });

  it("does not cover a construct whose path only begins the same", () => {
    const { app, policy, cloud, bucket } = brokenApp();
    new Bucket(cloud, "files2");
    new Waiver(app, "waiver", { policy, of: bucket, ...GRANTED });
    expect(manifestOf(app).policies[0].verdict).toBe("broken");
  });

  it("does not cover another policy", () => {
    const { app, stack, policy } = brokenApp();
    new DataLocation(stack, "second", { allowed: [Jurisdiction.country("FR")] });
    new Waiver(app, "waiver", { policy, of: stack, ...GRANTED });
    expect(manifestOf(app).policies.map(({ path, verdict }) => [path, verdict])).toEqual([["shop/second", "broken"], ["policy", "waived"]]);
  });

  it.each([
    ["2026-11-28", "waived", "in force"],
    ["2026-11-27", "broken", "expired"],
  ])("with its last day on %s, a day before tomorrow, leaves the policy %s", (until, verdict, state) => {
    const { app, policy } = brokenApp();
    new Waiver(app, "waiver", { policy, ...GRANTED, until });
    const { policies, waivers } = manifestOf(app);
    expect([policies[0].verdict, waivers[0].state]).toEqual([verdict, state]);
  });

  it("that has ended is named where it would have helped", () => {
    const { app, policy } = brokenApp();
    new Waiver(app, "waiver", { policy, ...GRANTED, until: "2026-11-27" });
    expect(manifestOf(app).policies[0].violations[0].message).toContain("(the waiver waiver does not hold on 2026-11-28)");
  });

  it("that nothing needs is said to be so", () => {
    const { app, stack } = appWithStack();
    const policy = new DataLocation(app, "policy", { allowed: [Jurisdiction.EU] });
    new Bucket(new Scaleway(stack, "warsaw", { region: "pl-waw" }), "files");
    new Waiver(app, "waiver", { policy, ...GRANTED });
    expect(manifestOf(app).waivers[0].state).toBe("not needed");
  });

  it.each([
    ["reason", " ", "reason: got \" \"; allowed: some words"],
    ["approvedBy", "", "approvedBy: got \"\"; allowed: some words"],
    ["until", "2026-13-01", "until: got \"2026-13-01\"; allowed: a day"],
    ["until", "2026-02-30", "until: got \"2026-02-30\"; allowed: a day"],
    ["granted", "yesterday", "granted: got \"yesterday\"; allowed: a day"],
    ["until", "2025-12-31", "until: got \"2025-12-31\"; allowed: a day that is not before 2026-01-01"],
  ])("refuses %s %j", (property, value, message) => {
    const { app, policy } = brokenApp();
    expect(() => new Waiver(app, "waiver", { policy, ...GRANTED, [property]: value })).toThrow(message);
  });
});
