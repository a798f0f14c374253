import { expect, test } from "vitest";
import { Terraform, type FaultKind } from "../../src";
import { bench, describeWithEngine, errorsOf, type Bench } from "../support/engine";

const SERVERS = `terraform {
  required_providers {
    hcloud = { source = "hetznercloud/hcloud" }
  }
}
resource "hcloud_server" "s" {
  name        = "s"
  server_type = "cx23"
  image       = "debian-12"
}`;

async function servers(): Promise<Bench> {
  const place = await bench({ providers: ["hcloud"] });
  place.write("main.tf", SERVERS);
  await place.terraform.init();
  return place;
}

/** Kills the engine as soon as the fault has struck. */
async function killedWhenStruck({ directory, sandbox, terraform }: Bench, kind: FaultKind): Promise<void> {
  sandbox.world.addFault({ on: "create", kind });
  const killer = new AbortController();
  const killed = new Terraform({ directory, env: sandbox.env, killedBy: killer.signal }).apply();
  while (sandbox.world.faults().some(({ calls }) => calls === 0)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  killer.abort();
  expect((await killed).exitCode).not.toBe(0);
  expect((await terraform.run("state", "list")).answer.trim()).toBe("");
}

describeWithEngine("a deployment that is broken off", () => {
  test("knows what was made when the answer was an error that tells of it, and replaces it", async () => {
    const { terraform, sandbox } = await servers();
    sandbox.world.addFault({ on: "create", kind: "fail-late" });
    expect(errorsOf(await terraform.apply())[0]).toMatch(/^Failed late/);
    const [first] = sandbox.world.resources();
    expect((await terraform.apply()).done.replaced).toEqual(["hcloud_server.s"]);
    expect(sandbox.world.resources().map(({ id }) => id)).not.toContain(first!.id);
    expect(sandbox.world.resources()).toHaveLength(1);
    sandbox.stop();
  });

  test("by a provider that dies goes on with a fresh one", async () => {
    const { terraform, sandbox } = await servers();
    await terraform.apply();
    sandbox.world.addFault({ on: "delete", kind: "crash" });
    expect((await terraform.destroy()).exitCode).toBe(1);
    expect(sandbox.world.resources()).toEqual([]);
    expect(errorsOf(await terraform.apply())).toEqual([]);
    expect((await terraform.plan()).isEmpty).toBe(true);
    sandbox.stop();
  });

  test("by a kill knows nothing of what was made meanwhile", async () => {
    const place = await servers();
    await killedWhenStruck(place, "hang");
    expect(place.sandbox.world.resources()).toHaveLength(1);
    place.sandbox.stop();
  });

  test("by a kill before the cloud heard of it leaves nothing", async () => {
    const place = await servers();
    await killedWhenStruck(place, "stall");
    place.sandbox.stop();
    expect(place.sandbox.world.resources()).toEqual([]);
  });

  test("forgets what a read does not find, for as long as the read lies", async () => {
    const { terraform, sandbox } = await servers();
    await terraform.apply();
    sandbox.world.addFault({ on: "read", kind: "miss" });
    expect((await terraform.plan()).planned.created).toEqual(["hcloud_server.s"]);
    expect((await terraform.plan()).isEmpty).toBe(true);
    sandbox.stop();
  });

  test.each([["hang", "plan"], ["miss", "create"]] as const)("by %s on %s makes no sense", async (kind, on) => {
    const { sandbox } = await servers();
    expect(() => sandbox.world.addFault({ kind, on })).toThrow(kind === "miss" ? "Only a read" : "Only create, update and delete");
    sandbox.stop();
  });
});
