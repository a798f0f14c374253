import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { beforeAll, describe, expect, it } from "vitest";
import type { ICloud } from "archipel";
import { FactCorrection, OperatorDiversity, OperatorShare } from "archipel";
import { appWithStack, SAID, serverOn, verdictOf, violationsIn } from "./support";
import type { CloudMaker } from "../support/programs";
import { cloudNames, makerOf } from "../support/programs";

/** Says whose a cloud is. */
function runBy(scope: Construct, cloud: ICloud, operatorName: string, more: object = {}): void {
  new FactCorrection(scope, `facts-${cloud.node.id}`, { cloud, operatorName, country: "FR", group: operatorName, ...SAID, ...more });
}

/** An app with servers on two clouds of one kind; what they are called and whose they are is said. */
function twoClouds(maker: CloudMaker, operators: readonly [string, string], more: object = {}) {
  const { app, stack } = appWithStack();
  const clouds = ["one", "two"].map((id) => (maker.makeBeside ?? maker.makeCloud)(stack, id));
  clouds.forEach((cloud, index) => runBy(app, cloud, operators[index], more));
  return { app, stack, clouds };
}

describe.each(cloudNames())("on %s", (name) => {
  let maker: CloudMaker;
  beforeAll(async () => void (maker = await makerOf(name)));

  it("OperatorDiversity is met by servers with two operators", () => {
    const { app, clouds } = twoClouds(maker, ["A", "B"]);
    new OperatorDiversity(app, "policy", { atLeast: 2 });
    clouds.forEach((cloud) => serverOn(cloud));
    expect(verdictOf(app).verdict).toBe("met");
  });

  it("OperatorDiversity is broken when both are of one owner", () => {
    const { app, clouds } = twoClouds(maker, ["A", "A"]);
    new OperatorDiversity(app, "policy", { atLeast: 2 });
    clouds.forEach((cloud) => serverOn(cloud));
    expect(violationsIn(app).map(({ message }) => message)).toEqual(["servers stand with 1: A; required: 2 independent operators"]);
  });

  it("OperatorDiversity does not count an operator that no source confirms", () => {
    const { app, clouds } = twoClouds(maker, ["A", "B"], { verified: false });
    new OperatorDiversity(app, "policy", { atLeast: 2 });
    clouds.forEach((cloud) => serverOn(cloud));
    expect(violationsIn(app).map(({ message }) => message)).toEqual(["servers stand with none that is known; required: 2 independent operators"]);
  });

  it("OperatorShare is met at the share, and broken above it", () => {
    const { app, clouds } = twoClouds(maker, ["A", "B"]);
    new OperatorShare(app, "policy", { maxPercent: 50 });
    clouds.forEach((cloud) => serverOn(cloud));
    expect(verdictOf(app).verdict).toBe("met");
    serverOn(clouds[0], "another");
    expect(violationsIn(app)[0].message).toBe("A has 2 of 3 servers, 66.7 %; allowed: 50 %");
  });

  it("OperatorShare counts what count multiplies", () => {
    const { app, clouds } = twoClouds(maker, ["A", "B"]);
    new OperatorShare(app, "policy", { maxPercent: 50 });
    const [first] = clouds.map((cloud) => serverOn(cloud));
    (first.node.defaultChild as TerraformResource).addOverride("count", 5);
    expect(violationsIn(app)[0].message).toBe("A has 5 of 6 servers, 83.3 %; allowed: 50 %");
  });

  it("OperatorShare tells what cannot be counted", () => {
    const { app, clouds } = twoClouds(maker, ["A", "B"]);
    new OperatorShare(app, "policy", { maxPercent: 50 });
    const [first] = clouds.map((cloud) => serverOn(cloud));
    (first.node.defaultChild as TerraformResource).addOverride("count", "${var.many}");
    expect(violationsIn(app)[0]).toMatchObject({ path: "shop/one/server", message: expect.stringContaining("how many there are is not known before the apply") });
  });
});

it("OperatorShare tells a resource whose cloud cannot be told", () => {
  const { app, stack } = appWithStack();
  new OperatorShare(app, "policy", { maxPercent: 50 });
  new TerraformResource(stack, "foreign", { terraformResourceType: "aws_instance" });
  expect(violationsIn(app)[0]).toMatchObject({ path: "shop/foreign", message: expect.stringContaining("cannot be told") });
});
