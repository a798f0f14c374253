import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Lab } from "../support/lab/lab";
import type { Machine } from "../support/lab/machine";

const WHAT = "machines of the lab";
const USER_DATA = `#cloud-config
packages: [iproute2]
write_files:
- path: /etc/greeting
  content: hello
runcmd:
- hostname > /etc/booted
`;

/** The ground that the other tests of this folder stand on. */
describe("the lab", () => {
  let lab: Lab | undefined;
  let [one, other]: Machine[] = [];

  beforeAll(async () => {
    if (Lab.missing("ping", "mkfs.ext4") === undefined) {
      const opened = (lab = Lab.open());
      const network = opened.network("paris");
      [one, other] = await Promise.all([1, 2].map((number) =>
        opened.boot({
          name: `m${number}`,
          network,
          privateIp: `10.64.0.${number}/20`,
          publicIp: `203.0.113.${number}`,
          userData: USER_DATA,
          volumes: [{ file: `${opened.directory}/volume-${number}`, device: "/dev/sdb", sizeMib: 32 }],
        })));
    }
  });
  beforeEach((context) => Lab.needs(context, WHAT, "ping", "mkfs.ext4"));
  afterAll(() => lab?.close());

  test("boots user data by cloud-init and systemd", async () => {
    expect(await one!.must("cat /etc/greeting /etc/booted; systemctl is-system-running")).toBe("hellom1\nrunning\n");
  });

  test("joins machines by their private network and by the internet", async () => {
    expect((await one!.run("ping -c1 -W1 10.64.0.2 && ping -c1 -W1 203.0.113.2")).code).toBe(0);
  });

  test("cuts the power of one, and gives it back with what is on its disks", async () => {
    await other!.must("mkfs.ext4 -q /dev/sdb && mount /dev/sdb /mnt && echo kept > /mnt/file && sync");
    await other!.kill();
    expect((await one!.run("ping -c1 -W1 10.64.0.2")).code).not.toBe(0);
    await other!.powerOn();
    expect(await other!.must("mount /dev/sdb /mnt && cat /mnt/file /etc/booted")).toBe("kept\nm2\n");
    expect((await one!.run("ping -c1 -W3 10.64.0.2")).code).toBe(0);
  });
});
