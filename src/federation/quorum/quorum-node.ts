import { QUORUM_PROGRAM, QUORUM_SCRIPT } from "./quorum-script";
import { QUORUM_TICK, QUORUM_TIMER, QUORUM_UNIT } from "./quorum-units";
import { CloudInit } from "../../compute/cloud-init";
import type { Seat } from "../seats";

/** A server that votes. */
export interface QuorumNode {
  /** Its name among those who vote. */
  readonly name: string;
  /** Its seat. */
  readonly address: string;
  /** The seats of all who may ever vote. */
  readonly seats: readonly Seat[];
  /** Who voted when the part was made, addresses with commas between them: text that never changes, as user data is made of it. The first founds. */
  readonly founders: string;
  /** What tells this quorum from others. */
  readonly token: string;
  /** Where a volume is mounted. */
  readonly mount: string;
  /** Seconds until one who does not answer loses its vote; it joins anew when it comes back. */
  readonly graceSeconds: number;
}

/**
 * What makes a server vote: etcd 3.4 as Debian 12 has it, kept by a script that finds the others by their seats. It is the same whoever is there.
 *
 * @see https://packages.debian.org/bookworm/etcd-server
 */
export function quorumNode({ name, address, seats, founders, token, mount, graceSeconds }: QuorumNode): CloudInit {
  const home = `${mount}/etcd`;
  const config = { name, address, token, mount, home, founders, graceSeconds, seats: seats.map((seat) => seat.address) };
  return new CloudInit({
    packages: ["etcd-server", "etcd-client", "nftables"],
    files: [
      // Debian would start one of its own; an empty unit is one that is masked.
      { path: "/etc/systemd/system/etcd.service", content: "" },
      { path: QUORUM_PROGRAM, content: QUORUM_SCRIPT, permissions: "0755" },
      { path: "/etc/federation-quorum.json", content: `${JSON.stringify(config)}\n` },
      { path: "/etc/systemd/system/federation-quorum.service", content: QUORUM_UNIT },
      { path: "/etc/systemd/system/federation-quorum-tend.service", content: QUORUM_TICK },
      { path: "/etc/systemd/system/federation-quorum.timer", content: QUORUM_TIMER },
    ],
    commands: [
      "systemctl daemon-reload",
      "systemctl enable --now federation-quorum.service federation-quorum.timer",
    ],
  });
}
