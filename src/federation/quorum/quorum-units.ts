import { QUORUM_PROGRAM } from "./quorum-script";

/** Runs etcd, again and again: who lost its vote joins anew by it. */
export const QUORUM_UNIT = `[Unit]
Description=The vote of this server in the federation (etcd)
After=network-online.target
Wants=network-online.target
StartLimitIntervalSec=0

[Service]
ExecStart=${QUORUM_PROGRAM} run
Restart=always
RestartSec=5
LimitNOFILE=65536

[Install]
WantedBy=multi-user.target
`;

/** What the timer starts. */
export const QUORUM_TICK = `[Unit]
Description=Newcomers get their vote, and who is gone loses it

[Service]
Type=oneshot
ExecStart=${QUORUM_PROGRAM} tend
`;

/** Every ten seconds, from the end of one to the start of the next. */
export const QUORUM_TIMER = `[Unit]
Description=Looks after the votes of the federation

[Timer]
OnActiveSec=10
OnUnitInactiveSec=10
AccuracySec=1
Unit=federation-quorum-tend.service

[Install]
WantedBy=timers.target
`;
