import { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import type { ICloud } from "archipel";
import {
  Bucket, BucketAccessKey, ContainerHost, ContainerRegistry, Database, DatabaseEngine, DatabaseSize, DnsZone, Exoscale, Hetzner, LoadBalancer,
  MachineImage, MachineType, Network, Scaleway, Secret,
} from "archipel";
import { DatabaseCopies } from "../../examples/patterns/database-copies";
import { makeBeside as makeInfomaniak } from "../clouds/infomaniak/make-cloud";
import { makeBeside as makeOpenTelekomCloud } from "../clouds/opentelekomcloud/make-cloud";

const under = (cloud: ICloud): Construct => cloud as unknown as Construct;
const SMALL = { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }) };

/** One program over five operators, in which what stands at one is used by another, with so many logical databases. */
export function combine(scope: Construct, databases: number): void {
  const input = (id: string): string => new TerraformVariable(scope, id, { sensitive: true, default: "conformance-1-Secret" }).stringValue;
  const paris = new Scaleway(scope, "paris", { region: "fr-par" });
  const falkenstein = new Hetzner(scope, "falkenstein", { region: "fsn1" });
  const geneva = makeInfomaniak(scope, "geneva");
  const magdeburg = makeOpenTelekomCloud(scope, "magdeburg");
  const vienna = new Exoscale(scope, "vienna", { zone: "at-vie-1" });

  // Images at one operator, pulled by servers at another.
  const registry = new ContainerRegistry(under(paris), "images");
  const network = new Network(under(falkenstein), "network", { cidr: "10.20.0.0/16" });
  const shop = new ContainerHost(under(falkenstein), "shop", {
    ...SMALL,
    network,
    image: MachineImage.debian("12"),
    publicIp: true,
    registryLogins: [{ registry: registry.endpoint, username: "nologin", password: input("registry_password") }],
    containers: { shop: { image: `${registry.endpoint}/shop:1.4`, port: 8080 } },
  });

  // A zone at a third for servers and load balancers of the others.
  const zone = new DnsZone(under(geneva), "zone", { zoneName: "example.org" });
  const balancer = new LoadBalancer(under(magdeburg), "balancer", { network: new Network(under(magdeburg), "network", { cidr: "10.30.0.0/16" }) });
  zone.addAddress("shop", shop.servers);
  zone.addAddress("www", [balancer]);

  // A database whose copies are with a fourth, and the key to them in the first one's store of secrets.
  const data = new Network(under(paris), "network", { cidr: "10.40.0.0/16" });
  const database = new Database(under(paris), "orders", {
    engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.needs({ vcpus: 2, memoryGib: 4 }), storageGib: 20, network: data,
  });
  const orders = database.addDatabase("orders");
  const user = database.addUser("copier", { databases: [orders], password: input("database_password") });
  const bucket = new Bucket(under(vienna), "copies");
  const key = new BucketAccessKey(under(vienna), "copies-key", { bucket });
  new DatabaseCopies(under(paris), "copies", { network: data, url: database.connectionString(user, orders), bucket, key });
  Array.from({ length: databases - 1 }, (_, index) => database.addDatabase(`more_${index + 1}`));
  new Secret(under(paris), "key-of-copies", { value: key.secretAccessKey });
}
