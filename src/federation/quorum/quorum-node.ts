import { QUORUM_PROGRAM, QUORUM_SCRIPT } from "./quorum-script";
import { CloudInit } from "../../compute/cloud-init";
import type { Seat } from "../seats";

/** Runs the script again and again: who lost its vote joins anew by it. */
const UNIT = `[Unit]
Description=The vote of this server in the federation (etcd)
After=network-online.target
Wants=network-online.target
StartLimitIntervalSec=0

[Service]
ExecStart=${QUORUM_PROGRAM} run
Restart=always
RestartSec=2

[Install]
WantedBy=multi-user.target
`;

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
  /** Services that stop when the vote is given back. */
  readonly users: readonly string[];
}

/**
 * What makes a server vote: etcd 3.4 as Debian 12 has it, kept by a script that finds the others by their seats. It is the same whoever is there.
 *
 * @see https://packages.debian.org/bookworm/etcd-server
 */
export function quorumNode({ name, address, seats, founders, token, mount, graceSeconds, users }: QuorumNode): CloudInit {
  // One seat of each slot is enough to know the others: they follow it.
  const slots = seats.filter(({ index }) => index === 0).map((seat) => seat.address);
  const config = { name, address, mount, founders, token, users, graceSeconds, perMember: seats.length / slots.length, seats: slots };
  return new CloudInit({
    packages: ["etcd-server", "etcd-client", "nftables"],
    files: [
      // Debian would start one of its own; an empty unit is one that is masked.
      { path: "/etc/systemd/system/etcd.service", content: "" },
      { path: QUORUM_PROGRAM, content: QUORUM_SCRIPT, permissions: "0755" },
      { path: "/etc/federation-quorum.json", content: `${JSON.stringify(config)}\n` },
      { path: "/etc/systemd/system/federation-quorum.service", content: UNIT },
    ],
    commands: ["systemctl daemon-reload && systemctl enable --now federation-quorum.service"],
  });
}
