import { Bucket, BucketAccessKey, FileShare, NetworkCapability as N, RemovalPolicy, StorageCapability as S, Volume, VolumeSnapshot } from "archipel";
import { newServer } from "./compute";
import { network } from "./network";
import type { Kind } from "../kind";
import type { World } from "../world";

/** A volume that is on no server yet. */
export function volume(world: World): Volume {
  const { bench, dice } = world;
  return world.make(Volume, {
    sizeGib: bench.volumeSize + dice.int(0, 20),
    ...world.some([
      [S.VOLUME_TYPE, () => ({ volumeType: bench.volumeType })],
      [S.VOLUME_TAGS, () => ({ tags: world.tags() })],
      [S.VOLUME_SNAPSHOT_SOURCE, () => ({ snapshotId: world.text(bench.existingId) })],
      [undefined, () => ({ removalPolicy: RemovalPolicy.PROTECT })],
      [undefined, () => ({ name: `volume-${world.nextId()}` })],
    ], 0.2),
  });
}

/** A volume where the cloud wants it: alone, or on a server. */
function standing(world: World): Volume {
  const own = volume(world);
  if (!world.bench.takesExistingVolumes) {
    world.call(newServer(world), "attachVolume", own);
  }
  return own;
}

/** A bucket. */
export function bucket(world: World): Bucket {
  const { dice } = world;
  return world.make(Bucket, world.some([
    [S.BUCKET_VERSIONING, () => ({ versioned: true })],
    [S.BUCKET_PUBLIC_READ, () => ({ publicRead: true })],
    [S.BUCKET_LIFECYCLE, () => ({ lifecycleRules: [{ id: "old", prefix: dice.pick(["logs/", "tmp/"]), expireAfterDays: dice.int(1, 400) }] })],
    [S.BUCKET_CORS, () => ({
      corsRules: [{
        allowedOrigins: ["https://one.example"], ...world.some([[S.BUCKET_CORS_LIMITS, () =>
          ({ allowedMethods: ["GET", "PUT"], maxAgeSeconds: 60 })]]),
      }],
    })],
    [S.BUCKET_AUTO_DELETE, () => ({ autoDeleteObjects: true })],
    [S.BUCKET_TAGS, () => ({ tags: world.tags() })],
    [undefined, () => ({ removalPolicy: RemovalPolicy.PROTECT })],
    [undefined, () => ({ name: `bucket-of-the-fuzz-${world.nextId()}` })],
  ], 0.2));
}

/** A file share, on a network where the cloud has networks. */
export function share(world: World): FileShare {
  const { bench } = world;
  return world.make(FileShare, {
    sizeGib: bench.fileShareSize + world.dice.int(0, 3),
    ...(world.offers(N.NETWORK) ? { network: network(world) } : {}),
    ...world.some([
      [S.FILE_SHARE_TYPE, () => ({ shareType: bench.fileShareType })],
      [S.FILE_SHARE_TAGS, () => ({ tags: world.tags() })],
      [undefined, () => ({ removalPolicy: RemovalPolicy.DESTROY })],
    ], 0.2),
  });
}

/** What keeps data. */
export const STORAGE_KINDS: readonly Kind[] = [
  { name: "volume", covers: ["Volume"], needs: [S.VOLUME], define: (world) => void standing(world) },
  {
    name: "snapshot", covers: ["VolumeSnapshot"], needs: [S.VOLUME, S.VOLUME_SNAPSHOT], define: (world) => void world.make(VolumeSnapshot,
      { volume: standing(world), ...world.some([[S.VOLUME_TAGS, () => ({ tags: world.tags() })]]) }),
  },
  {
    name: "bucket",
    covers: ["Bucket"],
    needs: [S.BUCKET],
    define: (world) => {
      const own = bucket(world);
      if (world.dice.chance(0.2)) {
        world.call(own, "urlFor", "a/picture.png");
      }
    },
  },
  {
    name: "bucket key", covers: ["BucketAccessKey"], needs: [S.BUCKET, S.BUCKET_ACCESS_KEY], define: (world) => void world.make(BucketAccessKey,
      { bucket: bucket(world) }),
  },
  { name: "file share", covers: ["FileShare"], needs: [S.FILE_SHARE], define: (world) => void share(world) },
  {
    name: "existing storage",
    covers: [],
    needs: [],
    define: (world) => {
      const { scope, bench } = world;
      world.call(Volume, "fromVolumeAttributes", scope, world.id("volume"), { volumeId: world.text(bench.existingId) });
      world.call(Bucket, "fromBucketName", scope, world.id("bucket"), world.text("conformance-existing"));
      world.call(FileShare, "fromFileShareAttributes", scope, world.id("share"), {
        fileShareId: bench.existingId,
        exportLocation: world.text("10.0.0.5:/shares/one"),
      });
    },
  },
];
