import { CloudInit } from "archipel";

/** A page on port 8080 that tells which server it is from. */
export const PAGE = new CloudInit({
  files: [{
    path: "/etc/systemd/system/page.service",
    content: "[Service]\nExecStart=/usr/bin/python3 -m http.server 8080 --directory /srv\n[Install]\nWantedBy=multi-user.target\n",
  }],
  commands: ["mkdir -p /srv && hostname > /srv/healthz", "systemctl enable --now page"],
});
