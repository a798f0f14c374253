import type { Construct } from "constructs";
import type { IncusProps } from "archipel";
import { Incus, MachineImage, MachineType, vendors } from "archipel";

const { IncusServerKind } = vendors.incus;
const {
  ARCHIPEL_E2E_INCUS: remote,
  ARCHIPEL_E2E_INCUS_UPLINK: uplink = "public",
  ARCHIPEL_E2E_INCUS_ADDRESSES: addresses = "",
  ARCHIPEL_E2E_INCUS_BUCKETS: bucketEndpoint,
  ARCHIPEL_E2E_INCUS_IMAGE: image = "debian12",
  ARCHIPEL_E2E_INCUS_POOL: pool = "default",
  ARCHIPEL_E2E_INCUS_SERVERS: servers = IncusServerKind.CONTAINER,
} = process.env;

/** What the environment says of an Incus that the tests may run on; see docs/testing.md. */
export const REAL_INCUS = { remote, bucketEndpoint, hasAddresses: addresses !== "", containers: servers === IncusServerKind.CONTAINER };

/** Servers that boot in little memory, from the image that is there. */
export const SMALL = { machine: MachineType.described({ name: "c1-m0.25", diskGib: 0 }), image: MachineImage.debian("12") };

/** The Incus that the environment names. */
export const makeCloud = (scope: Construct, id = "cloud", props: Partial<IncusProps> = {}): Incus =>
  new Incus(scope, id, {
    uplink,
    remote,
    bucketEndpoint,
    storagePool: pool,
    servers: servers as IncusProps["servers"],
    publicAddresses: addresses === "" ? undefined : addresses.split(","),
    images: [{ distribution: "debian", version: "12", name: image }],
    ...props,
  });

/** What the conformance cases use: the real Incus has one pool, and little memory. */
export const bench = { ...SMALL, volumeType: pool, rootVolumeType: pool };
