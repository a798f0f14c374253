import { execFile } from "node:child_process";
import { createSocket } from "node:dgram";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { promisify } from "node:util";
import { TerraformStack } from "cdktf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Outcome } from "archipel-sandbox";
import { AppOnDisk } from "../support/app-on-disk";
import { PORTS, askedServers } from "../support/asked-incus";
import { REAL_INCUS } from "../support/real-incus";
import { skipped } from "../support/skipped";

const run = promisify(execFile);
const STACK = "servers";
const PATIENCE_S = 3;

/** Servers on a real Incus, asked from outside and inside whether they are what the program says. */
describe("servers on a real Incus", () => {
  const { remote, bucketEndpoint, hasAddresses } = REAL_INCUS;
  if (remote === undefined || bucketEndpoint === undefined || !hasAddresses) {
    test("are not there", (context) =>
      skipped(context, "servers on a real Incus", "ARCHIPEL_E2E_INCUS, ARCHIPEL_E2E_INCUS_ADDRESSES and ARCHIPEL_E2E_INCUS_BUCKETS do not all say where it is"));
    return;
  }
  const buckets = new URL(bucketEndpoint);
  const api = { host: buckets.hostname, port: 8443 };
  const app = new AppOnDisk();
  let names: Readonly<Record<string, string>>;
  let said: Record<string, string>;

  const succeeded = (outcome: Outcome): Outcome => {
    expect(outcome.exitCode, outcome.output).toBe(0);
    return outcome;
  };
  /** Runs a command in a server; what it prints, or the code that it ends with. */
  const inside = async (server: string, ...command: string[]): Promise<string> =>
    run("incus", ["exec", `${remote}:${names[server]}`, "--", ...command]).then(({ stdout }) => stdout.trim(), ({ code }) => `ended with ${code}`);
  /** Whether a server reaches a port. */
  const reaches = async (server: string, host: string, port: number): Promise<boolean> =>
    (await inside(server, "nc", "-z", "-w", String(PATIENCE_S), host, String(port))) === "";
  /** What the bucket answers. */
  const ask = async (key: string, ...options: string[]): Promise<string> =>
    (await run("curl", ["-sk", "-m", "10", "-w", " %{http_code}", ...options, `${said.endpoint}/${said.bucket}/${key}`])).stdout.trim();
  const signed = (): string[] => ["--aws-sigv4", "aws:amz:us-east-1:s3", "--user", `${said.access_key}:${said.secret_key}`];

  beforeAll(async () => {
    await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "e2e", "-f", app.file("key")]);
    const asker = { publicKey: readFileSync(app.file("key.pub"), "utf8"), address: await addressTowards(api.host), outsidePort: api.port };
    app.synthesize((root) => {
      const stack = new TerraformStack(root, STACK);
      stack.addOverride("terraform.backend.local.path", app.file("state.json"));
      names = askedServers(stack, asker);
    });
    succeeded(await app.engine(STACK).init());
    succeeded(await app.engine(STACK).apply());
    const { stdout } = await run("terraform", ["output", "-json"], { cwd: app.file(`cdktf.out/stacks/${STACK}`) });
    said = Object.fromEntries(Object.entries(JSON.parse(stdout) as Record<string, { value: string }>).map(([name, { value }]) => [name, value]));
    await Promise.all(Object.keys(names).map((server) => inside(server, "cloud-init", "status", "--wait")));
  });

  afterAll(async () => {
    succeeded(await app.engine(STACK).destroy());
    app.remove();
  });

  test("have done their first boot", async () => {
    const status = await Promise.all(Object.keys(names).map((server) => inside(server, "cloud-init", "status")));
    expect(status).toEqual(Object.keys(names).map(() => "status: done"));
  });

  test("have the addresses that the program is told, and the one that it chose", async () => {
    for (const server of Object.keys(names)) {
      expect(await inside(server, "sh", "-c", "ip -4 -o addr show eth0 | awk '{print $4}'")).toBe(`${said[`${server}_ip`]}/24`);
    }
    expect(said.web_ip).toBe("10.77.0.10");
  });

  test("have the size that was asked for, to the byte", async () => {
    expect(await inside("web", "nproc")).toBe("1");
    const limit = "cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes 2>/dev/null | head -1";
    expect(await inside("web", "sh", "-c", limit)).toBe(String(256 * 1024 * 1024));
  });

  test("are called as the program says", async () => {
    expect(await inside("web", "hostname")).toBe(names.web);
  });

  test("answer from outside on the allowed port", async () => {
    expect(await opens(said.public_ip, PORTS.web)).toBe(true);
  });

  test.each([PORTS.database, PORTS.inner, 53, 80, 443])("answer from outside on no other port, such as %i", async (port) => {
    expect(await opens(said.public_ip, port)).toBe(false);
  });

  test("tell from outside who asks, and answer those whom the firewall names", async () => {
    expect(await opens(said.gate_public_ip, PORTS.inner)).toBe(true);
    expect(await opens(said.gate_public_ip, PORTS.web)).toBe(false);
  });

  test("listen on the ports that the firewall closes", async () => {
    for (const port of Object.values(PORTS)) {
      expect(await reaches("web", "127.0.0.1", port)).toBe(true);
      expect(await reaches("db", "127.0.0.1", port)).toBe(true);
    }
  });

  test("of one network reach each other, unless the firewall filters private traffic", async () => {
    expect(await reaches("other", said.web_ip, PORTS.inner)).toBe(true);
    expect(await reaches("db", said.web_ip, PORTS.inner)).toBe(true);
    expect(await reaches("web", said.other_ip, PORTS.inner)).toBe(true);
    expect(await reaches("other", said.db_ip, PORTS.inner)).toBe(false);
    expect(await reaches("web", said.db_ip, PORTS.inner)).toBe(false);
  });

  test("behind a filter are reached by the servers behind the allowed firewall alone", async () => {
    expect(await reaches("web", said.db_ip, PORTS.database)).toBe(true);
    expect(await reaches("other", said.db_ip, PORTS.database)).toBe(false);
  });

  test("behind a firewall that names itself reach each other on that port alone", async () => {
    expect(await reaches("db", said.twin_ip, PORTS.inner)).toBe(true);
    expect(await reaches("twin", said.db_ip, PORTS.inner)).toBe(true);
    expect(await reaches("db", said.twin_ip, PORTS.web)).toBe(false);
  });

  test("of peered networks reach each other, unless a firewall on either side filters private traffic", async () => {
    expect(await reaches("other", said.annex_ip, PORTS.inner)).toBe(true);
    expect(await reaches("annex", said.other_ip, PORTS.inner)).toBe(true);
    expect(await reaches("annex", said.quiet_ip, PORTS.inner)).toBe(true);
    expect(await reaches("quiet", said.annex_ip, PORTS.inner)).toBe(true);
    expect(await reaches("db", said.annex_ip, PORTS.inner)).toBe(true);
    expect(await reaches("annex", said.db_ip, PORTS.inner)).toBe(false);
    expect(await reaches("mute", said.annex_ip, PORTS.inner)).toBe(false);
  });

  test("without a public address get out by address translation", async () => {
    expect(await reaches("other", api.host, api.port)).toBe(true);
  });

  test("closed outbound send to the allowed port and to neighbours, and nowhere else", async () => {
    expect(await reaches("quiet", api.host, api.port)).toBe(true);
    expect(await reaches("quiet", api.host, Number(buckets.port))).toBe(false);
    expect(await reaches("other", api.host, Number(buckets.port))).toBe(true);
    expect(await reaches("quiet", said.other_ip, PORTS.inner)).toBe(true);
    expect(await reaches("quiet", said.db_ip, api.port)).toBe(false);
  });

  test("closed outbound that filter private traffic send nothing, though the neighbour would let them in", async () => {
    expect(await reaches("mute", said.other_ip, PORTS.inner)).toBe(false);
    expect(await reaches("mute", api.host, api.port)).toBe(false);
  });

  test("on a network that nothing gets out of reach nobody outside, and nobody reaches them", async () => {
    expect(await reaches("vault", api.host, api.port)).toBe(false);
    expect(await reaches("other", said.vault_ip, PORTS.inner)).toBe(false);
  });

  test("have their volume, empty and writable", async () => {
    expect(await inside("web", "findmnt", "-n", "-o", "TARGET", "/srv/data")).toBe("/srv/data");
    expect(await inside("web", "sh", "-c", "ls -A /srv/data; echo kept > /srv/data/file && cat /srv/data/file")).toBe("kept");
  });

  test("share a file share, and who may only read cannot write", async () => {
    expect(await inside("web", "sh", "-c", "echo hello > /srv/shared/file")).toBe("");
    expect(await inside("db", "cat", "/srv/shared/file")).toBe("hello");
    expect(await inside("db", "touch", "/srv/shared/other")).toBe("ended with 1");
    expect(await inside("other", "ls", "/srv/shared")).toBe("ended with 2");
  });

  test("are opened by the SSH key, and by nothing else", async () => {
    const options = ["-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "ConnectTimeout=10"];
    const login = `debian@${said.public_ip}`;
    expect((await run("ssh", [...options, "-i", app.file("key"), login, "sudo", "id", "-u"])).stdout.trim()).toBe("0");
    await expect(run("ssh", [...options, "-o", "IdentitiesOnly=yes", "-i", "/dev/null", login, "true"])).rejects.toThrow(/Permission denied/);
  });

  test("have a bucket beside them, opened by its key alone", async () => {
    writeFileSync(app.file("hello.txt"), "hello");
    expect(await ask("hello.txt", ...signed(), "-T", app.file("hello.txt"))).toBe("200");
    expect(await ask("hello.txt", ...signed())).toBe("hello 200");
    expect(await ask("hello.txt")).toMatch(/403$/);
  });

  test("are as the program says when it is planned again", async () => {
    const { planned } = succeeded(await app.engine(STACK).plan());
    expect([...planned.created, ...planned.updated, ...planned.replaced, ...planned.destroyed]).toEqual([]);
  });

  test("keep their volume's content when they are replaced", async () => {
    const engine = app.engine(STACK);
    const { stdout } = await run("terraform", ["state", "list"], { cwd: app.file(`cdktf.out/stacks/${STACK}`) });
    const address = stdout.split("\n").find((line) => /^incus_instance\.asked_web_/.test(line))!;
    succeeded(await engine.apply(`-replace=${address}`));
    await inside("web", "cloud-init", "status", "--wait");
    expect(await inside("web", "cat", "/srv/data/file")).toBe("kept");
    expect(await opens(said.public_ip, PORTS.web)).toBe(true);
  });
});

/** The address of this machine that packets to another come from. */
function addressTowards(host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createSocket("udp4").once("error", reject);
    socket.connect(9, host, () => {
      resolve(socket.address().address);
      socket.close();
    });
  });
}

/** Whether a port is open, seen from this machine. */
function opens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_S * 1000 });
    const end = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", end(true)).once("timeout", end(false)).once("error", end(false));
  });
}
