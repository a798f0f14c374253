import { expect, test } from "vitest";
import { bench, describeWithEngine, errorsOf, type Bench } from "../support/engine";

const VOLUMES = (size: number) => `terraform {
  required_providers {
    hcloud = { source = "hetznercloud/hcloud" }
  }
}
resource "hcloud_volume" "v" {
  count    = 3
  name     = "v-\${count.index}"
  location = "fsn1"
  size     = ${size}
}`;

async function volumes(): Promise<Bench> {
  const place = await bench({ providers: ["hcloud"] });
  place.write("main.tf", VOLUMES(10));
  await place.terraform.init();
  return place;
}

describeWithEngine("ordered faults", () => {
  test("the third creation fails, the others are made, and the next apply makes up for it", async () => {
    const { terraform, sandbox } = await volumes();
    sandbox.world.addFault({ on: "create", type: "hcloud_volume", nth: 3 });
    const outcome = await terraform.apply();
    expect(errorsOf(outcome)).toEqual(["Ordered fault: The sandbox was told to fail the 3rd create of hcloud_volume."]);
    expect(sandbox.world.resources()).toHaveLength(2);
    expect((await terraform.apply()).done.created).toHaveLength(1);
    expect((await terraform.plan()).isEmpty).toBe(true);
    sandbox.stop();
  });

  test("a lost answer leaves the object in the world, and its name is taken from then on", async () => {
    const { terraform, sandbox } = await volumes();
    sandbox.world.addFault({ on: "create", type: "hcloud_volume", nth: 2, kind: "lose-answer" });
    expect(errorsOf(await terraform.apply())[0]).toMatch(/^Answer lost/);
    expect(sandbox.world.resources()).toHaveLength(3);
    expect(errorsOf(await terraform.apply())[0]).toMatch(/^Already exists/);
    sandbox.stop();
  });

  test("a lost answer to a change or a destruction is found out by the next refresh", async () => {
    const { terraform, sandbox, write } = await volumes();
    await terraform.apply();
    write("main.tf", VOLUMES(20));
    sandbox.world.addFault({ on: "update", kind: "lose-answer" });
    expect((await terraform.apply()).exitCode).toBe(1);
    expect((await terraform.plan()).isEmpty).toBe(true);
    sandbox.world.addFault({ on: "delete", kind: "lose-answer" });
    expect((await terraform.destroy()).exitCode).toBe(1);
    expect(errorsOf(await terraform.destroy())).toEqual([]);
    expect(sandbox.world.resources()).toEqual([]);
    sandbox.stop();
  });

  test("a change that fails changes nothing", async () => {
    const { terraform, sandbox, write } = await volumes();
    await terraform.apply();
    write("main.tf", VOLUMES(20));
    sandbox.world.addFault({ on: "update", nth: 1, message: "no capacity" });
    expect(errorsOf(await terraform.apply())).toEqual(["Ordered fault: no capacity"]);
    expect(sandbox.world.resources().map(({ attributes }) => attributes.size).sort()).toEqual([10, 20, 20]);
    expect((await terraform.plan()).planned.updated).toHaveLength(1);
    sandbox.stop();
  });

  test("a read and a plan can fail as well", async () => {
    const { terraform, sandbox } = await volumes();
    await terraform.apply();
    sandbox.world.addFault({ on: "read" });
    expect((await terraform.plan()).exitCode).toBe(1);
    sandbox.world.addFault({ on: "plan" });
    expect((await terraform.plan()).exitCode).toBe(1);
    expect((await terraform.plan()).isEmpty).toBe(true);
    sandbox.stop();
  });

  test("a slow call is slow", async () => {
    const { terraform, sandbox } = await volumes();
    sandbox.world.addFault({ on: "create", kind: "slow", seconds: 2 });
    const started = Date.now();
    expect((await terraform.apply()).exitCode).toBe(0);
    expect(Date.now() - started).toBeGreaterThan(2000);
    sandbox.stop();
  });
});
