import { TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, CloudInit, DnsZone, Egress, FederationRecord, MemberExitPhase, Peer, Port } from "archipel";
import { independent, SMALL, unite } from "./union";
import { resources } from "../support/resources-of";

describe("servers of a federation", () => {
  test("have addresses of the plan: the same seats in each member's block", () => {
    const { all } = unite(independent("a", "b")).servers("web", { ...SMALL, count: 4 });
    const told = resources(TerraformStack.of(all[0]!), "fake_server").map(({ private_ip }) => private_ip);
    expect(told).toEqual(["10.64.0.16", "10.64.0.17", "10.64.16.16", "10.64.16.17"]);
  });

  test("of two kinds have seats apart from each other, and keep them", () => {
    const record = FederationRecord.memory();
    const first = unite(independent("a"), { record });
    first.servers("web", { ...SMALL, count: 17 });
    first.servers("jobs", { ...SMALL, count: 1 });
    const next = unite(independent("a"), { record });
    next.servers("jobs", { ...SMALL, count: 1 });
    next.servers("web", { ...SMALL, count: 33 });
    const told = resources(TerraformStack.of(next), "fake_server").map(({ private_ip }) => String(private_ip));
    expect(told[0]).toBe("10.64.0.48");
    expect(told.slice(1, 34)).toEqual([...Array(33).keys()].map((index) => `10.64.0.${index < 32 ? 16 + index : 64}`));
  });

  test("are refused when a member's block has no room for them", () => {
    const federation = unite(independent("a"), { memberPrefixLength: 24 });
    expect(() => federation.servers("web", { ...SMALL, count: 300 })).toThrow(/memberPrefixLength: got 300; allowed: fewer servers on a member: a block of \/24 has room for 224 in all/);
  });

  test("stand behind one firewall for each member, which lets in whom the program names", () => {
    const servers = unite(independent("a", "b")).servers("web", { ...SMALL, count: 4 });
    servers.allow(Peer.anyIpv4(), Port.tcp(443));
    const stack = TerraformStack.of(servers);
    expect(resources(stack, "fake_firewall")).toHaveLength(2);
    expect(resources(stack, "fake_firewall_rule").filter(({ from_port }) => from_port === 443)).toHaveLength(2);
  });

  test("have a public address where there is no other way out", () => {
    const count = (egress: Egress): number => {
      const { all } = unite(independent("a"), { egress }).servers("web", { ...SMALL, count: 1 });
      return all.filter(({ hasPublicIp }) => hasPublicIp).length;
    };
    expect([count(Egress.PUBLIC_IP), count(Egress.NAT)]).toEqual([1, 0]);
  });

  test("do at their first boot what the program says, and let in whose keys it names", () => {
    const cloudInit = new CloudInit({ commands: ["touch /ready"] });
    const { all } = unite(independent("a")).servers("web", { ...SMALL, count: 1, cloudInit, sshAuthorizedKeys: ["ssh-ed25519 AAAA me"] });
    const [{ user_data }] = resources(TerraformStack.of(all[0]!), "fake_server");
    expect(user_data).toBe("#cloud-config\nssh_authorized_keys:\n  - ssh-ed25519 AAAA me\nruncmd:\n  - touch /ready\n");
  });

  test("keep their ids when others join", () => {
    const record = FederationRecord.memory();
    const paths = (...names: string[]): string[] => unite(independent(...names), { record }).servers("web", { ...SMALL, count: 3 }).all.map(({ node }) => node.path);
    expect(paths("a", "b")).toEqual(["shop/union/web/a/0", "shop/union/web/a/1", "shop/union/web/b/0"]);
    expect(paths("a", "b", "c")).toEqual(["shop/union/web/a/0", "shop/union/web/b/0", "shop/union/web/c/0"]);
  });
});

describe("a member that is leaving", () => {
  test("keeps what it has while others take over", () => {
    const record = FederationRecord.memory();
    const counts = (away: string[]): number[] => {
      const federation = unite(independent("a", "b", "c"), { record, away });
      const servers = federation.servers("web", { ...SMALL, count: 6 });
      return federation.members.map(({ memberName }) => servers.onMember(memberName).length);
    };
    expect(counts([])).toEqual([2, 2, 2]);
    expect(counts(["a"])).toEqual([2, 3, 3]);
  });

  test("is told apart from those that stay", () => {
    expect(unite(independent("a", "b"), { away: ["a"] }).members.map(({ isLeaving }) => isLeaving)).toEqual([true, false]);
  });

  test("has a plan: who takes over, then what goes, without a loss where nothing is kept", () => {
    const federation = unite(independent("a", "b", "c"));
    federation.servers("web", { ...SMALL, count: 6 });
    const plan = federation.without("a");
    expect(plan.isLossless).toBe(true);
    expect(plan.toMarkdown()).toBe(`# How a leaves

Nothing is lost.

## 1. Name the member in \`leaving\`, and deploy

- \`shop/union/web\`: 2 servers are made elsewhere; to b (1), c (1)

## 2. Take it out of \`members\` and \`leaving\`, and deploy

- \`shop/union/web\`: 2 servers go, and what they have on their own disks
- \`shop/union/a\`: its network 10.64.0.0/20 goes; nobody else gets the block; its cloud stays in the program until then, as Terraform needs the provider for that
`);
  });

  test("has a plan that names what nobody takes over, as what is in it would be lost", () => {
    const federation = unite(independent("a", "b"));
    new Bucket(federation.member("a"), "files");
    new Bucket(federation.member("b"), "more");
    expect(federation.without("a").losses).toEqual(["shop/union/a/files: its objects, unless they are carried to another member before; nobody has a copy"]);
  });

  test("has a plan that leaves the names of a zone to others before it goes", () => {
    const federation = unite(independent("a", "b"));
    new DnsZone(federation.member("a"), "zone", { zoneName: "example.org" });
    const [step] = federation.without("a").steps;
    expect(step).toMatchObject({ phase: MemberExitPhase.WITHDRAW, path: "shop/union/a/zone" });
  });
});
