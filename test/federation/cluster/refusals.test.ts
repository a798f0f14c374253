import { Token } from "cdktf";
import { describe, expect, it } from "vitest";
import type { FederatedClusterProps } from "archipel";
import { Bucket, FederatedCluster, FederationRecord, TaintEffect } from "archipel";
import { testStack } from "archipel/testing";
import { cluster, MACHINE } from "./small-cluster";
import { union } from "../operators";

const federation = (): ReturnType<typeof union> => union(testStack(), { record: FederationRecord.memory(), members: ["paris", "falkenstein", "geneva"] });
const refused = (props: Partial<FederatedClusterProps>): (() => unknown) => () => cluster(federation(), props);

describe("a federated cluster refuses", () => {
  it("blocks of addresses that overlap the federation's or each other", () => {
    expect(refused({ podCidr: "10.64.0.0/16" })).toThrow(/podCidr.*10\.64\.0\.0\/16.*federation's, 10\.64\.0\.0\/12/s);
    expect(refused({ serviceCidr: "10.42.128.0/20" })).toThrow(/serviceCidr.*podCidr, 10\.42\.0\.0\/16/s);
  });

  it("blocks that are too small", () => {
    expect(refused({ podCidr: "10.42.0.0/24" })).toThrow(/\/20 or larger/);
    expect(refused({ serviceCidr: "10.43.0.0/29" })).toThrow(/\/28 or larger/);
  });

  it("an even number of servers", () => {
    expect(refused({ servers: { machine: MACHINE, count: 2 } })).toThrow(/servers\.count.*1, 3 or 5/s);
  });

  it("a version that no release of k3s has", () => {
    expect(refused({ version: "1.35" })).toThrow(/version.*v1\.35\.6\+k3s1/s);
  });

  it("a name that nodes cannot be called after", () => {
    expect(() => new FederatedCluster(federation(), "My_Cluster", { servers: { machine: MACHINE } })).toThrow(/small letters/);
  });

  it("what is known only later where it decides what is defined", () => {
    expect(refused({ servers: { machine: MACHINE, count: Token.asNumber("${var.n}") } })).toThrow(/known when the program runs/);
    expect(refused({ podCidr: Token.asString("${var.cidr}") })).toThrow(/podCidr/);
    expect(refused({ apiNames: Token.asList({ resolve: () => [] }) })).toThrow(/apiNames: got an unresolved value/);
  });

  it("schedules and numbers that nobody could keep", () => {
    expect(refused({ mtu: 576 })).toThrow(/mtu/);
    expect(refused({ unreachableSeconds: 1 })).toThrow(/unreachableSeconds/);
    expect(refused({ releasesUrl: "ftp://x/" })).toThrow(/releasesUrl/);
  });

  it("what a shell or a file of settings would take for more than a name, an address or a schedule", () => {
    expect(refused({ releasesUrl: "https://x/$(reboot)" })).toThrow(/releasesUrl: got .*a web address of letters/);
    expect(refused({ apiNames: ["api.example.org", "a: b"] })).toThrow(/apiNames\[1\]: got .*a host name or an IP address/);
    expect(refused({ apiNames: ["api.example.org", "2001:db8::1"], mtu: 576 })).not.toThrow(/apiNames/);
    const snapshots = { bucket: Bucket.fromBucketName(federation().members[0]!.cloud, "old", "copies"), schedule: "0 $(x) * * *" };
    expect(refused({ snapshots })).toThrow(/snapshots\.schedule/);
  });

  it("labels of agents that say where a node stands, and labels and taints that Kubernetes would refuse", () => {
    const add = (props: object): (() => unknown) => () => cluster(federation()).addAgents("web", { count: 1, machine: MACHINE, ...props });
    expect(add({ labels: { "archipel.cloud/operator": "me" } })).toThrow(/says where a node stands/);
    expect(add({ labels: { "a b": "c" } })).toThrow(/labels/);
    expect(add({ taints: [{ key: "-", effect: TaintEffect.NO_SCHEDULE }] })).toThrow(/taints/);
    expect(add({ count: -1 })).toThrow(/count/);
  });

  it("manifests that are no YAML, or whose name is taken", () => {
    const kubernetes = cluster(federation());
    expect(() => kubernetes.addManifest("a", "a: [")).toThrow(/YAML/);
    kubernetes.addManifest("a", "a: 1");
    expect(() => kubernetes.addManifest("a", "a: 2")).toThrow(/no other manifest/);
    expect(() => kubernetes.addManifest("half", "a: \ud800")).toThrow(/half a character/);
    expect(() => kubernetes.addManifest("A b", "a: 2")).toThrow(/small letters/);
  });
});
