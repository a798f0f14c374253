import type { Construct } from "constructs";
import { FAKE_CATALOGUE } from "./catalogue";
import { FakeComputeDriver } from "./compute";
import { FakeNetworkDriver } from "./network";
import { FakeProvider, FakeResource } from "./resource";
import { FakeStorageDriver } from "./storage";
import type { Capability, Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { Cloud } from "../../core/cloud";
import { Faults } from "../../core/faults";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { StorageCapability } from "../../storage/capabilities";
import { COMPUTE_CAPABILITIES, NETWORK_CAPABILITIES, STORAGE_CAPABILITIES } from "../all-capabilities";

/** A service that a fake cloud can have. */
export type FakeService = "compute" | "network" | "storage";

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
    const { services = ["compute", "network", "storage"], without = [] } = props;
    const offered = (all: readonly Capability[]): Capability[] => all.filter((capability) => !without.includes(capability));
    const missing = (all: readonly Capability[]): Shortfall[] =>
      all.filter((capability) => without.includes(capability)).map((capability) => ({ capability, reason: "the test withholds it" }));
    if (services.includes("compute")) {
      this.compute = new FakeComputeDriver(this, offered(COMPUTE_CAPABILITIES), missing(COMPUTE_CAPABILITIES), zonal);
    }
    if (services.includes("network")) {
      this.network = new FakeNetworkDriver(this, offered(NETWORK_CAPABILITIES), missing(NETWORK_CAPABILITIES), zonal);
    }
    if (services.includes("storage")) {
      const s3 = { endpoint: "https://objects.fake.example", region: this.region.name };
      const speaksS3 = !without.includes(StorageCapability.BUCKET_S3);
      this.storage = new FakeStorageDriver(this, offered(STORAGE_CAPABILITIES), missing(STORAGE_CAPABILITIES), speaksS3 ? s3 : undefined);
    }
    this.shortfalls = [
      ...(this.compute ? [] : COMPUTE_CAPABILITIES),
      ...(this.network ? [] : NETWORK_CAPABILITIES),
      ...(this.storage ? [] : STORAGE_CAPABILITIES),
    ].map((capability) => ({ capability, reason: "the test withholds the whole service" }));
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
