import type { Construct } from "constructs";
import { FakeAutoScalingDriver } from "./auto-scaling";
import { FAKE_CATALOGUE } from "./catalogue";
import { FakeComputeDriver } from "./compute";
import { FakeContainerDriver } from "./containers";
import { FakeDatabaseDriver } from "./databases";
import { FakeDnsDriver } from "./dns";
import { FakeKubernetesDriver } from "./kubernetes";
import { FakeLoadBalancingDriver } from "./load-balancing";
import { FakeNetworkDriver } from "./network";
import { FakeProvider, FakeResource } from "./resource";
import { FakeSecretDriver } from "./secrets";
import { FakeStorageDriver } from "./storage";
import type { Capability, Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { Cloud } from "../../core/cloud";
import { Faults } from "../../core/faults";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import type { Service } from "../../core/services";
import { SERVICES } from "../../core/services";
import { StorageCapability } from "../../storage/capabilities";
import { CAPABILITIES } from "../all-capabilities";

/** A service that a fake cloud can have. */
export type FakeService = Service;

/** Properties of a fake cloud. */
export interface FakeCloudProps {
  /** @default "fake-1" */
  readonly region?: string;
  /** The zone of what names none. @default - none; the first of the region where `zonal` is set */
  readonly zone?: string;
  /** Whether firewalls, public addresses and placement groups belong to a zone. @default false */
  readonly zonal?: boolean;
  /** Tags that everything gets. @default - none */
  readonly tags?: Readonly<Record<string, string>>;
  /** What this cloud is not able to do. @default - it can do everything */
  readonly without?: readonly Capability[];
  /** The services. @default - all of them */
  readonly services?: readonly FakeService[];
  /** Parts of the catalogue to replace. @default - machines `tiny`, `small`, `large` …, images Ubuntu 24.04 and Debian 12 */
  readonly catalogue?: Partial<Catalogue>;
}

/**
 * A cloud for tests: it offers everything but what the test withholds, and its resources (`fake_server`, `fake_network` …)
 * show in the JSON each property they were given. It needs no provider and cannot be deployed.
 */
export class FakeCloud extends Cloud {
  public readonly cloudName = "FakeCloud";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue;
  public readonly shortfalls: Shortfall[];
  public readonly compute?: FakeComputeDriver;
  public readonly network?: FakeNetworkDriver;
  public readonly storage?: FakeStorageDriver;
  public readonly loadBalancing?: FakeLoadBalancingDriver;
  public readonly autoScaling?: FakeAutoScalingDriver;
  public readonly dns?: FakeDnsDriver;
  public readonly kubernetes?: FakeKubernetesDriver;
  public readonly databases?: FakeDatabaseDriver;
  public readonly secrets?: FakeSecretDriver;
  public readonly containers?: FakeContainerDriver;
  /** The provider that all its resources use. */
  public readonly provider: FakeProvider;

  public constructor(scope: Construct, id: string, props: FakeCloudProps = {}) {
    super(scope, id);
    this.catalogue = { ...FAKE_CATALOGUE, ...props.catalogue };
    this.region = this.findRegion(props.region);
    this.tags = { ...props.tags };
    const zonal = props.zonal ?? false;
    this.zone = props.zone ?? (zonal ? this.region.zones?.[0] : undefined);
    this.provider = new FakeProvider(this, "Provider", providerAlias(this, "fake"), this.region.name);
    const { services = SERVICES, without = [] } = props;
    const driver = <Driver>(service: Service, make: (offered: Capability[], missing: Shortfall[]) => Driver): Driver | undefined => {
      const own = CAPABILITIES[service];
      const missing = own.filter((capability) => without.includes(capability));
      const offered = own.filter((capability) => !without.includes(capability));
      return services.includes(service) ? make(offered, missing.map((capability) => ({ capability, reason: "the test withholds it" }))) : undefined;
    };
    const store = { endpoint: "https://objects.fake.example", region: this.region.name, conditionalWrites: true };
    const s3 = without.includes(StorageCapability.BUCKET_S3) ? undefined : store;
    this.compute = driver("compute", (offered, missing) => new FakeComputeDriver(this, offered, missing, zonal));
    this.network = driver("network", (offered, missing) => new FakeNetworkDriver(this, offered, missing, zonal));
    this.storage = driver("storage", (offered, missing) => new FakeStorageDriver(this, offered, missing, s3));
    this.loadBalancing = driver("loadBalancing", (offered, missing) => new FakeLoadBalancingDriver(this, offered, missing));
    this.autoScaling = driver("autoScaling", (offered, missing) => new FakeAutoScalingDriver(this, offered, missing));
    this.dns = driver("dns", (offered, missing) => new FakeDnsDriver(this, offered, missing));
    this.kubernetes = driver("kubernetes", (offered, missing) => new FakeKubernetesDriver(this, offered, missing));
    this.databases = driver("databases", (offered, missing) => new FakeDatabaseDriver(this, offered, missing));
    this.secrets = driver("secrets", (offered, missing) => new FakeSecretDriver(this, offered, missing));
    this.containers = driver("containers", (offered, missing) => new FakeContainerDriver(this, offered, missing));
    this.shortfalls = SERVICES.filter((service) => !services.includes(service)).flatMap((service) =>
      CAPABILITIES[service].map((capability) => ({ capability, reason: "the test withholds the whole service" })),
    );
  }

  /** Defines a resource of this cloud. */
  public define(scope: Construct, id: string, type: string, attributes: Record<string, unknown>): FakeResource {
    return new FakeResource(scope, id, this.provider, type, attributes);
  }

  private findRegion(given: string | undefined): Region {
    const known = this.catalogue.regions;
    const region = given === undefined ? known[0] : known.find((candidate) => candidate.name === given);
    const faults = new Faults(this, "FakeCloud");
    if (region === undefined) {
      faults.add("region", given, known.map((candidate) => candidate.name).join(", "));
    }
    faults.throwIfAny();
    return region!;
  }
}
