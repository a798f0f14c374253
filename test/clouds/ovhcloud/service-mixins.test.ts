import { describe, expect, test } from "vitest";
import { Cache, CacheEngine, CacheSize, Database, DatabaseEngine, DatabaseSize, KubernetesCluster, MachineType, Network, vendors } from "archipel";
import { gravelines, only } from "./helper";
import { PROJECT_ID } from "./make-cloud";

const { AntiAffinityNodes, EnterpriseDatabase, KubernetesApiFrom, KubernetesUpdates, ProtectedDatabase } = vendors.ovhcloud;
const DATABASE = "ovh_cloud_project_database";

function withCluster() {
  const { stack, cloud } = gravelines();
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/20" });
  return { stack, cluster: new KubernetesCluster(cloud, "k", { version: "1.34", network }) };
}

function withDatabase() {
  const { stack, cloud } = gravelines();
  const props = { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.named("db1-4"), storageGib: 80, publicAccessFrom: ["192.0.2.0/24"] };
  return { stack, database: new Database(cloud, "db", props) };
}

describe("on a cluster of OVHcloud", () => {
  test.each(["ALWAYS_UPDATE", "MINIMAL_DOWNTIME"])("updates come as %s says", (policy) => {
    const { stack, cluster } = withCluster();
    cluster.with(new KubernetesUpdates(policy));
    expect(only(stack, "ovh_cloud_project_kube")).toMatchObject({ update_policy: policy });
  });

  test("there is no other policy of updates", () => {
    expect(() => new KubernetesUpdates("SOMETIMES")).toThrow(/got "SOMETIMES"; allowed: ALWAYS_UPDATE, MINIMAL_DOWNTIME/);
  });

  test("the API is reached from some addresses alone", () => {
    const { stack, cluster } = withCluster();
    cluster.with(new KubernetesApiFrom(["198.51.100.0/24", "192.0.2.0/24"]));
    expect(only(stack, "ovh_cloud_project_kube_iprestrictions")).toEqual({
      provider: "ovh",
      service_name: PROJECT_ID,
      kube_id: expect.stringMatching(/^\$\{ovh_cloud_project_kube\..*\.id\}$/),
      ips: ["192.0.2.0/24", "198.51.100.0/24"],
    });
  });

  test.each([[[]], [["198.51.100.0"]], [["2001:db8::/32"]]])("the API is not reached from %j", (blocks) => {
    expect(() => new KubernetesApiFrom(blocks)).toThrow(/IPv4 blocks/);
  });

  test("the nodes of a pool stand on different hosts", () => {
    const { stack, cluster } = withCluster();
    cluster.addNodePool("workers", { machine: MachineType.named("b3-8"), count: 3 }).with(new AntiAffinityNodes());
    expect(only(stack, "ovh_cloud_project_kube_nodepool")).toMatchObject({ anti_affinity: true });
  });
});

describe("on a database of OVHcloud", () => {
  test("there are three nodes alike in the plan Enterprise", () => {
    const { stack, database } = withDatabase();
    database.with(new EnterpriseDatabase());
    expect(only(stack, DATABASE)).toMatchObject({ plan: "enterprise", nodes: [{ region: "GRA" }, { region: "GRA" }, { region: "GRA" }] });
  });

  test("there is a guard against deletion", () => {
    const { stack, database } = withDatabase();
    database.with(new ProtectedDatabase());
    expect(only(stack, DATABASE)).toMatchObject({ deletion_protection: true });
  });

  test("the guard is for caches, too", () => {
    const { stack, cloud } = gravelines();
    const props = { engine: CacheEngine.valkey("8.1"), size: CacheSize.named("db1-4"), publicAccessFrom: ["192.0.2.0/24"] };
    new Cache(cloud, "cache", props).with(new ProtectedDatabase());
    expect(only(stack, DATABASE)).toMatchObject({ deletion_protection: true });
  });
});
