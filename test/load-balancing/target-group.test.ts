import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import type { TargetGroupOptions } from "archipel";
import { BalancingAlgorithm, CloudMismatchError, HealthCheck, LoadBalancingCapability, Stickiness, Target, TargetProtocol } from "archipel";
import { Bench, FakeCloud, Match } from "archipel/testing";
import { balanced } from "./bench";
import { faultOf, faultsOf, gapsOf } from "../testing/fixtures";

const GROUP = "fake_target_group";
const refusedProperties = (props: Partial<TargetGroupOptions>) => faultsOf(() => balanced().group(props)).map(({ property }) => property);
const refused = (props: Partial<TargetGroupOptions>) => faultOf(() => balanced().group(props));

describe("a target group", () => {
  it("takes targets in turn and checks them by TCP every ten seconds", () => {
    const { group, template } = balanced();
    group();
    template().hasResource(GROUP, {
      protocol: "http", port: 8080, algorithm: "round-robin", stickiness: Match.absent(), proxy_protocol: false,
      health_check: { kind: "tcp", interval_seconds: 10, timeout_seconds: 5, unhealthy_after: 3 },
    });
  });

  it("for datagrams is checked by datagrams", () => {
    const { group, template } = balanced();
    group({ protocol: TargetProtocol.UDP });
    template().hasResource(GROUP, { health_check: Match.objectLike({ kind: "udp" }) });
  });

  it("tells its cloud everything that it was given", () => {
    const { group, template } = balanced();
    group({
      name: "web",
      algorithm: BalancingAlgorithm.LEAST_CONNECTIONS,
      stickiness: Stickiness.applicationCookie("session"),
      healthCheck: HealthCheck.http({ path: "/ok", expectedStatus: 204, host: "shop.example", intervalSeconds: 4, unhealthyAfter: 2, port: 9000 }),
    });
    template().hasResource(GROUP, {
      name: "web", algorithm: "least-connections", stickiness: { kind: "application-cookie", cookie_name: "session" },
      health_check: { kind: "http", interval_seconds: 4, timeout_seconds: 3, unhealthy_after: 2, port: 9000, path: "/ok", expected_status: 204, host: "shop.example" },
    });
  });

  it("sends to a server at its private address", () => {
    const { group, bench, network, template } = balanced();
    group({ targets: [Target.server(bench.server("web", { network }), { port: 81, weight: 2 })] });
    template().hasResource("fake_target", { address: Match.stringLike("*fake_server*private_ip*"), port: 81, weight: 2 });
  });

  it("sends to each server of a group, and only the new one is added when it grows", () => {
    const ids = (count: number): string[] => {
      const { group, bench, template } = balanced();
      group().addTarget(Target.group(bench.group("web", count)));
      return Object.keys(template().toJson().resource!.fake_target);
    };
    const [three, four] = [ids(3), ids(4)];
    expect(four).toHaveLength(4);
    expect(four).toEqual(expect.arrayContaining(three));
  });

  it("may have an address that only Terraform knows", () => {
    const { group, template, token } = balanced();
    group({ targets: [Target.address(token("one")), Target.address(token("two"))] });
    expect(Object.values(template().toJson().resource!.fake_target).map(({ address }) => address)).toEqual(["${var.one}", "${var.two}"]);
  });

  it("may have times that only Terraform knows", () => {
    const { group, stack, template } = balanced();
    const seconds = new TerraformVariable(stack, "seconds", { type: "number" }).numberValue;
    group({ healthCheck: HealthCheck.tcp({ intervalSeconds: seconds }) });
    template().hasResource(GROUP, { health_check: Match.objectLike({ interval_seconds: "${var.seconds}", timeout_seconds: 1 }) });
  });
});

describe("a target group is refused", () => {
  it.each([
    [{ port: 0 }, "port"],
    [{ protocol: "quic" as TargetProtocol }, "protocol"],
    [{ algorithm: "random" as BalancingAlgorithm }, "algorithm"],
    [{ protocol: TargetProtocol.TCP, stickiness: Stickiness.cookie() }, "stickiness"],
    [{ protocol: TargetProtocol.TCP, stickiness: Stickiness.applicationCookie("session") }, "stickiness"],
    [{ stickiness: Stickiness.applicationCookie("a b") }, "stickiness.cookieName"],
    [{ proxyProtocol: true }, "proxyProtocol"],
    [{ healthCheck: HealthCheck.tcp({ intervalSeconds: 1, timeoutSeconds: 0.5 }) }, "healthCheck.intervalSeconds"],
    [{ healthCheck: HealthCheck.tcp({ intervalSeconds: 5, timeoutSeconds: 5 }) }, "healthCheck.timeoutSeconds"],
    [{ healthCheck: HealthCheck.tcp({ unhealthyAfter: 11 }) }, "healthCheck.unhealthyAfter"],
    [{ healthCheck: HealthCheck.tcp({ port: 70_000 }) }, "healthCheck.port"],
    [{ healthCheck: HealthCheck.http({ path: "ok" }) }, "healthCheck.path"],
    [{ healthCheck: HealthCheck.http({ expectedStatus: 99 }) }, "healthCheck.expectedStatus"],
    [{ healthCheck: HealthCheck.http({ host: "*.shop.example" }) }, "healthCheck.host"],
    [{ healthCheck: HealthCheck.udp() }, "healthCheck"],
    [{ targets: [Target.address("web")] }, "targets[0]"],
    [{ targets: [Target.address("10.0.0.5", { port: 0 })] }, "targets[0].port"],
    [{ targets: [Target.address("10.0.0.5", { weight: 257 })] }, "targets[0].weight"],
    [{ targets: [Target.address("10.0.0.5"), Target.address("10.0.0.5")] }, "targets[1]"],
    [{ name: "" }, "name"],
  ] as [Partial<TargetGroupOptions>, string][])("with %j, at %s", (props, property) => {
    expect(refusedProperties(props)).toContain(property);
  });

  it("with a target that it has", () => {
    const group = balanced().group({ targets: [Target.address("10.0.0.5")] });
    expect(faultOf(() => group.addTarget(Target.address("10.0.0.5")))).toMatchObject({ property: "addTarget", value: '"10.0.0.5"' });
  });

  it("with a server of another cloud", () => {
    const { group, stack } = balanced();
    const server = new Bench(new FakeCloud(stack, "other")).server("web");
    expect(() => group({ targets: [Target.server(server)] })).toThrow(CloudMismatchError);
  });

  it("with a server on no private network", () => {
    const { group, bench } = balanced();
    expect(faultOf(() => group({ targets: [Target.server(bench.server("web", { publicIp: true }))] })).property).toBe("privateIp");
  });

  it("with ports of targets where the cloud has none", () => {
    const group = balanced({ without: [LoadBalancingCapability.TARGET_PORT] }).group();
    expect(gapsOf(() => group.addTarget(Target.address("10.0.0.5", { port: 81 })))[0].property).toBe("port of a target");
  });

  it("by its only fault", () => {
    expect(refused({ healthCheck: HealthCheck.tcp({ intervalSeconds: 5, timeoutSeconds: 5 }) }).allowed).toBe("fewer seconds than the interval of 5");
  });
});
