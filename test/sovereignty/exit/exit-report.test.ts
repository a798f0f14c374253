import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import type { ExitItem, ICloud } from "archipel";
import {
  Bucket, Database, DatabaseCapability, DatabaseEngine, DatabaseSize, DataClass, ExitReport, ExitVerdict, FileShare, Gridscale, Hetzner,
  MachineImage, MachineType, Network, OvhCloud, Scaleway, Server, vendors, Volume,
} from "archipel";
import { InstanceIp } from "../../../l1/scaleway/instance-ip";

const newStack = (id = "shop"): TerraformStack => new TerraformStack(new App({ outdir: "/nowhere", skipValidation: true }), id);
const paris = (): Scaleway => new Scaleway(newStack(), "home", { region: "fr-par" });
const falkenstein = (): ICloud => new Hetzner(newStack("elsewhere"), "target", { region: "fsn1" });
const machine = MachineType.needs({ vcpus: 2, memoryGib: 4 });
const image = MachineImage.debian("12");

/** The one construct of a class in a report of what is below a cloud. */
function only(cloud: Construct, kind: string, target: ICloud = falkenstein()): ExitItem {
  const [item, ...others] = ExitReport.of(cloud, target).items.filter((candidate) => candidate.kind === kind);
  expect(others).toEqual([]);
  return item;
}

describe("a construct", () => {
  it("moves unchanged when the other cloud makes the same of it", () => {
    const cloud = paris();
    new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    expect(only(cloud, "Network")).toMatchObject({ path: "shop/home/network", verdict: ExitVerdict.UNCHANGED, changes: [], gaps: [] });
  });

  it("moves to the machine and the image that the library picks there", () => {
    const cloud = paris();
    new Server(cloud, "web", { machine, image, publicIp: true });
    const { verdict, changes } = only(cloud, "Server");
    expect(verdict).toBe(ExitVerdict.ADAPTED);
    expect(changes.map(({ property, to, byHand }) => ({ property, to, byHand }))).toEqual([
      { property: "machine", to: "cx23", byHand: false },
      { property: "image", to: "debian-12", byHand: false },
    ]);
  });

  it("has to be edited where it is called by names of its cloud, and is told what would fit", () => {
    const cloud = paris();
    new Server(cloud, "web", { machine: MachineType.named("PLAY2-NANO"), image: MachineImage.named("debian_bookworm"), publicIp: true });
    const { verdict, changes } = only(cloud, "Server");
    expect(verdict).toBe(ExitVerdict.EDITED);
    expect(changes).toMatchObject([
      { property: "machine", to: expect.stringMatching(/^c/) as unknown, byHand: true, isChecked: true },
      { property: "image", from: "debian_bookworm", byHand: true, isChecked: false },
    ]);
  });

  it("has to be edited where its size or its name is not taken there", () => {
    const cloud = paris();
    new Volume(cloud, "small", { sizeGib: 5, name: "a.b" });
    const { verdict, changes } = only(cloud, "Volume");
    expect(verdict).toBe(ExitVerdict.EDITED);
    expect(changes).toMatchObject([{ property: "sizeGib", from: "5 GiB", to: "10 GiB", byHand: true, isChecked: true }]);
  });

  it("cannot move where the cloud lacks what it needs, with the cloud's own reason and those that can", () => {
    const cloud = paris();
    new FileShare(cloud, "files", { sizeGib: 100, network: new Network(cloud, "network", { cidr: "10.0.0.0/16" }) });
    const { verdict, gaps } = only(cloud, "FileShare");
    expect(verdict).toBe(ExitVerdict.REFUSED);
    expect(gaps).toMatchObject([{ capabilityId: "storage.file-share", property: "FileShare", offeredBy: expect.arrayContaining(["Scaleway"]) as unknown }]);
  });

  it("cannot move for what it was asked later either", () => {
    const cloud = paris();
    const server = new Server(cloud, "web", { machine, image, publicIp: true });
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 20 }));
    const gridscale = only(cloud, "Server", new Gridscale(newStack("elsewhere"), "target", { region: "de/fra" }));
    expect(gridscale.gaps.map(({ property }) => property)).toContain("attachVolume");
  });

  it("decides itself where the program asked the cloud first", () => {
    const cloud = paris();
    if (DatabaseCapability.DATABASE.isOfferedBy(cloud)) {
      const network = new Network(cloud, "network", { cidr: "10.0.0.0/20" });
      const size = DatabaseSize.needs({ vcpus: 2, memoryGib: 4 });
      new Database(cloud, "db", { engine: DatabaseEngine.postgresql("16"), size, storageGib: 20, network }).addDatabase("app");
    }
    const report = ExitReport.of(cloud, falkenstein());
    expect(report.itemsWith(ExitVerdict.DECIDED).map(({ kind }) => kind)).toEqual(["Database", "LogicalDatabase"]);
    expect(report.decisions).toMatchObject([{ cloudPath: "shop/home", capabilityId: "databases.database", isOfferedHere: true, isOfferedThere: false }]);
    expect(report.isBlocked).toBe(false);
  });
});

describe("what stays behind", () => {
  it("are plain resources of the vendor's provider", () => {
    const cloud = paris();
    new InstanceIp(cloud, "plain", {});
    const report = ExitReport.of(cloud, falkenstein());
    expect(report.leftovers).toMatchObject([{ path: "shop/home/plain", what: "scaleway_instance_ip" }]);
    expect(report.movesAsIs).toBe(false);
  });

  it("are vendors' mixins and overrides, and their construct has to be edited", () => {
    const cloud = paris();
    const server = new Server(cloud, "web", { machine, image, publicIp: true });
    server.with(new vendors.scaleway.ProtectedServer());
    (server.node.findChild("Resource") as InstanceIp).addOverride("boot_type", "rescue");
    const report = ExitReport.of(server, falkenstein());
    expect(report.leftovers.filter(({ path }) => path === "shop/home/web").map(({ what }) => what)).toEqual([
      "mixin ProtectedServer", "override of boot_type of scaleway_instance_server",
    ]);
    expect(only(cloud, "Server").verdict).toBe(ExitVerdict.EDITED);
  });

  it("is what exists outside of the program and is named by its identifier", () => {
    const cloud = paris();
    Bucket.fromBucketName(cloud, "old", "the-old-files");
    const report = ExitReport.of(cloud, falkenstein());
    expect(report.leftovers).toMatchObject([{ path: "shop/home/old", what: "Bucket" }]);
    expect(report.items).toMatchObject([{ verdict: ExitVerdict.EDITED }]);
    expect(report.data).toEqual([]);
  });

  it("are public addresses", () => {
    const cloud = paris();
    new Server(cloud, "web", { machine, image, publicIp: true });
    expect(ExitReport.of(cloud, falkenstein()).leftovers).toMatchObject([{ path: "shop/home/web/PublicIp", what: "PublicIp" }]);
  });
});

describe("the data to carry", () => {
  it("has a means for each kind, the size where it is known, and its marks", () => {
    const cloud = paris();
    const volume = new Volume(cloud, "data", { sizeGib: 50 });
    DataClass.mark(volume, DataClass.HEALTH);
    new Bucket(cloud, "files");
    expect(ExitReport.of(cloud, falkenstein()).data).toMatchObject([
      { path: "shop/home/data", sizeGib: 50, how: expect.stringContaining("rsync") as unknown, dataClasses: ["health"] },
      { path: "shop/home/files", sizeGib: undefined, how: expect.stringContaining("rclone sync") as unknown, dataClasses: [] },
    ]);
  });

  it("of a database is carried by the tools of its engine", () => {
    const cloud = paris();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/20" });
    const size = DatabaseSize.needs({ vcpus: 2, memoryGib: 4 });
    for (const engine of [DatabaseEngine.postgresql("16"), DatabaseEngine.mysql("8")]) {
      new Database(cloud, engine.kind, { engine, size, storageGib: 20, network });
    }
    const { data } = ExitReport.of(cloud, falkenstein());
    expect(data.map(({ how }) => how.split(" ")[0])).toEqual(["pg_dump", "mysqldump"]);
  });
});

describe("a report", () => {
  const program = (): TerraformStack => {
    const stack = newStack();
    new Bucket(new Scaleway(stack, "paris", { region: "fr-par" }), "files");
    new Volume(new OvhCloud(stack, "gravelines", { region: "GRA11" }), "data", { sizeGib: 20 });
    return stack;
  };

  it("of a stack is about all of its clouds", () => {
    const { sources, items } = ExitReport.of(program(), falkenstein());
    expect(sources.map(({ path, cloudName }) => `${path} ${cloudName}`)).toEqual(["shop/paris Scaleway", "shop/gravelines OVHcloud"]);
    expect(items.map(({ kind }) => kind)).toEqual(["Bucket", "Volume"]);
  });

  it("of a cloud is about what stands on it", () => {
    const { scopePath, items } = ExitReport.of(program().node.findChild("paris"), falkenstein());
    expect(scopePath).toBe("shop/paris");
    expect(items.map(({ kind }) => kind)).toEqual(["Bucket"]);
  });

  it("leaves the program as it was", () => {
    const stack = program();
    const before = JSON.stringify(stack.toTerraform());
    ExitReport.of(stack, falkenstein());
    expect(JSON.stringify(stack.toTerraform())).toBe(before);
  });

  it("is a document with every part that has something in it, and none that has not", () => {
    const page = ExitReport.of(program(), falkenstein()).toMarkdown();
    expect(page.match(/^## .*$/gm)).toEqual(["## Moves unchanged", "## Data to carry", "## In which order"]);
    expect(page).toContain("- `shop/paris`: Scaleway fr-par (FR), operated by Scaleway S.A.S. (seat: FR)");
    expect(page).toContain("1 Bucket, 1 Volume.");
  });

  it("says the same of several constructs once", () => {
    const cloud = paris();
    ["one", "two"].forEach((id) => new Server(cloud, id, { machine, image, publicIp: true }));
    const report = ExitReport.of(cloud, falkenstein());
    expect(report.toText().match(/→ cx23/g)).toHaveLength(1);
    expect(report.toMarkdown()).toContain("- `shop/home/one`, `shop/home/two` (Server)");
  });
});
