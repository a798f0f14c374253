import {
  CloudInit, ComputeCapability as C, FileShare, MachineImage, MachineType, NetworkCapability as N, PlacementGroup, PlacementStrategy, Server,
  ServerGroup, SshKey, StorageCapability as S, Volume,
} from "archipel";
import { OTHER_PUBLIC_KEY, PUBLIC_KEY } from "archipel/testing";
import { firewall, network } from "./network";
import { share, volume } from "./storage";
import type { Kind } from "../kind";
import type { World } from "../world";

/** A machine that the cloud has: by name, or by what it needs. */
export function machine(world: World): MachineType {
  const { bench, dice, cloud } = world;
  const zones = cloud.zone === undefined ? [] : [cloud.zone];
  const small = cloud.catalogue.machineTypes.filter(({ vcpus, architecture = "x86_64" }) => vcpus <= 4 && architecture === "x86_64");
  return dice.pick<() => MachineType>([
    () => bench.machine(zones),
    ...(small.length > 0 ? [(): MachineType => world.call(MachineType, "needs", { vcpus: dice.int(1, 2), memoryGib: dice.int(1, 4) })] : []),
    () => bench.machine(zones),
  ])();
}

/** An image that the cloud has. */
export function image(world: World): MachineImage {
  const { dice, bench, cloud } = world;
  return dice.chance(0.15) && cloud.catalogue.images.length > 0 ? world.call(MachineImage, "named", dice.pick(cloud.catalogue.images).name)
    : bench.image;
}

/** What a server does first. */
export function cloudInit(world: World): CloudInit {
  const { dice } = world;
  const props = world.some([
    [undefined, () => ({ packages: ["nginx", world.text("curl")] })],
    [undefined, () => ({ commands: ["systemctl start nginx", `echo "${world.text("hello")}"`] })],
    [undefined, () => ({ files: [{ path: "/etc/motd", content: world.text("welcome ${HOME} %{if}"), permissions: "0644" }] })],
    [undefined, () => ({ users: [{ name: "deploy", groups: ["sudo"], sshAuthorizedKeys: [OTHER_PUBLIC_KEY] }] })],
    [undefined, () => ({ sshAuthorizedKeys: [PUBLIC_KEY] })],
  ]);
  return dice.chance(0.15) ? world.call(CloudInit, "fromText", "#cloud-config\npackages: [nginx]\n") : world.value(CloudInit, props);
}

export function key(world: World): SshKey {
  return world.existing(SshKey, () => world.make(SshKey, {
    publicKey: world.dice.pick([PUBLIC_KEY, OTHER_PUBLIC_KEY]), ...world.some([[undefined,
      () => ({ name: `key-${world.nextId()}` })]]),
  }), 0.5);
}

/** What places a server: its machine and image, and where it is reached. */
export function placed(world: World, given: { readonly publicIp?: boolean; readonly network?: object } = {}): Record<string, unknown> {
  const { dice } = world;
  const alone = !world.offers(N.NETWORK);
  const isPublic = alone || (given.publicIp !== false && world.offers(C.PUBLIC_ADDRESS) && dice.chance(0.4));
  const where = alone ? {} : { network: given.network ?? network(world) };
  return { machine: machine(world), image: image(world), ...where, ...(isPublic ? { publicIp: true } : {}) };
}

/** A new server. */
export function newServer(world: World, given: { readonly publicIp?: boolean; readonly network?: object; readonly subnet?: object } = {}): Server {
  const { bench, dice, cloud } = world;
  return world.make(Server, {
    ...placed(world, given),
    ...world.some([
      [C.USER_DATA, () => ({ cloudInit: cloudInit(world) })],
      [C.SSH_KEY, () => ({ sshKeys: [key(world)] })],
      [C.TAGS, () => ({ tags: world.tags() })],
      [C.ROOT_DISK_SIZE, () => ({ rootDiskGib: dice.int(40, 90) })],
      [C.ROOT_VOLUME_TYPE, () => ({ rootVolumeType: bench.rootVolumeType })],
      [C.ZONE, () => (cloud.zone === undefined ? {} : { zone: cloud.zone })],
      [undefined, () => ({ name: `server-${world.nextId()}` })],
      [N.FIREWALL, () => ({ firewall: firewall(world) })],
    ], 0.2),
    ...given,
  });
}

/** A server; a new one, or one that the program has. */
export function server(world: World, given: { readonly publicIp?: boolean; readonly network?: object; readonly subnet?: object } = {}): Server {
  return given.network === undefined && given.publicIp === undefined ? world.existing(Server, () => newServer(world, given), 0.6) : newServer(world,
    given);
}

function furnished(world: World): void {
  const { dice } = world;
  const own = newServer(world);
  if (world.offers(C.VOLUME) && world.offers(S.VOLUME) && dice.chance(0.5)) {
    const mount = world.some([[C.USER_DATA, () => ({
      mountPath: "/srv/data", ...world.some([[undefined, () => ({
        filesystem: dice.pick(["ext4",
          "xfs"]),
      })]]),
    })]], 0.5);
    world.call(own, "attachVolume", volume(world), ...(dice.chance(0.7) ? [mount] : []));
  }
  if (world.offers(C.IP_FORWARDING) && dice.chance(0.2)) {
    world.call(own, "allowForwarding", "10.77.0.0/16");
  }
}

function apart(world: World): void {
  const { dice } = world;
  const offered = [
    [C.PLACEMENT_SPREAD, PlacementStrategy.SPREAD, false] as const, [C.PLACEMENT_SPREAD_STRICT, PlacementStrategy.SPREAD, true] as const,
    [C.PLACEMENT_TOGETHER, PlacementStrategy.TOGETHER, false] as const, [C.PLACEMENT_TOGETHER_STRICT, PlacementStrategy.TOGETHER, true] as const,
  ].filter(([capability]) => world.offers(capability));
  const [, strategy, strict] = offered.length > 0 ? dice.pick(offered) : [undefined, PlacementStrategy.SPREAD, false];
  const placementGroup = world.make(PlacementGroup, { strategy, strict });
  if (dice.chance(0.6)) {
    world.make(Server, { ...placed(world), placementGroup });
  }
}

/** Servers and what makes them. */
export const COMPUTE_KINDS: readonly Kind[] = [
  { name: "server", covers: ["Server"], needs: [C.SERVER], define: furnished },
  { name: "server again", covers: [], needs: [C.SERVER], define: furnished },
  {
    name: "server group",
    covers: ["ServerGroup"],
    needs: [C.SERVER],
    define: (world) => void world.make(ServerGroup, { count: world.dice.int(1, 3), spread: world.offers(C.PLACEMENT_SPREAD), ...placed(world) }),
  },
  { name: "SSH key", covers: ["SshKey"], needs: [C.SSH_KEY], define: (world) => void key(world) },
  { name: "placement group", covers: ["PlacementGroup"], needs: [C.SERVER], define: apart },
  {
    name: "file share on a server",
    covers: [],
    needs: [C.SERVER, C.FILE_SHARE, S.FILE_SHARE, C.USER_DATA, N.NETWORK],
    define: (world) => {
      const own = share(world);
      const on = own instanceof FileShare ? (own.network ?? network(world)) : network(world);
      const mount = {
        share: own, ...world.some([[undefined, () => ({ path: "/srv/files" })], [C.FILE_SHARE_READ_ONLY, () =>
          ({ readOnly: true })]]),
      };
      if (world.dice.chance(0.5)) {
        world.call(newServer(world, { network: on }), "mountFileShare", mount);
      } else {
        world.make(Server, { ...placed(world, { network: on }), fileShares: [mount] });
      }
    },
  },
  {
    name: "existing server",
    covers: [],
    needs: [],
    define: (world) => {
      const { dice, scope, bench } = world;
      world.call(Server, "fromServerAttributes", scope, world.id("server"), {
        serverId: world.text(bench.existingId), privateIp: "10.0.0.9",
        publicIp: world.text("192.0.2.9"),
      });
      if (world.offers(C.SSH_KEY_BY_NAME) && dice.chance(0.5)) {
        world.call(SshKey, "fromSshKeyName", scope, world.id("key"), "conformance-existing");
      }
      world.call(Volume, "fromVolumeId", scope, world.id("volume"), bench.existingId);
    },
  },
];
