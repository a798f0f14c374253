import type { GarageRelease } from "./garage-release";
import { urlOf } from "./garage-release";
import { STORE_HOME, STORE_PROGRAM, STORE_TEXT } from "./store-program";
import { GARAGE_UNIT, STORE_UNIT, garageToml } from "./store-units";
import { CloudInit } from "../../compute/cloud-init";

/** What a node of a store is. Nothing in it changes while members come and go. */
export interface StoreNode {
  readonly seat: string;
  /** The seats of all slots. */
  readonly seats: readonly string[];
  readonly replicas: number;
  readonly release: GarageRelease;
  /** What is lost together with it, as it was when the node was first made. */
  readonly zone: string;
  /** The seat that makes the first layout, likewise. */
  readonly founder: string;
  /** The buckets and keys, likewise, as JSON. */
  readonly founding: string;
  /** What all secrets of the store are derived from. */
  readonly seed: string;
}

/** What a node does at its first boot. */
export function storeNodeCloudInit({ seat, seats, replicas, release, zone, founder, founding, seed }: StoreNode): CloudInit {
  const sha256 = { x86_64: release.sha256, aarch64: release.arm64Sha256 };
  return new CloudInit({
    packages: ["ca-certificates", "python3"],
    files: [
      { path: STORE_PROGRAM, content: STORE_TEXT, permissions: "0755" },
      { path: "/etc/garage.toml", content: garageToml(seat, replicas) },
      { path: "/etc/systemd/system/garage.service", content: GARAGE_UNIT },
      { path: "/etc/systemd/system/archipel-store.service", content: STORE_UNIT },
      { path: `${STORE_HOME}/place.json`, content: JSON.stringify({ seat, seats, replicas, url: urlOf(release), sha256 }) },
      { path: `${STORE_HOME}/founding.json`, content: founding },
      // One line each: the text of the first two is Terraform's, and would not be quoted within JSON.
      { path: `${STORE_HOME}/secrets`, content: `${seed}\n${zone}\n${founder}\n`, permissions: "0600" },
    ],
    commands: [
      "id garage 2>/dev/null || useradd --system --no-create-home --shell /usr/sbin/nologin garage",
      "systemctl daemon-reload\nsystemctl enable garage.service archipel-store.service\nsystemctl start --no-block garage.service archipel-store.service",
    ],
  });
}
