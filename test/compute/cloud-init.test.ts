import { Fn } from "cdktf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CloudInit } from "archipel";
import { Match } from "archipel/testing";
import { faultOf, fixture } from "../testing/fixtures";

/** What the server reads once Terraform has read the text. */
const asServerReads = (text: string): string => text.replace(/([$%])\1\{/g, "$1{");
const read = (init: CloudInit): Record<string, unknown> => parse(asServerReads(init.render())) as Record<string, unknown>;

describe("cloud-init", () => {
  it("gives back what was put in, whatever the characters", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (commands, content) => {
        const document = read(new CloudInit({ commands, files: [{ path: "/etc/motd", content }] }));
        expect(document.runcmd).toEqual(commands);
        expect(document.write_files).toEqual([{ path: "/etc/motd", permissions: "0644", owner: "root:root", content }]);
      }),
    );
  });

  it("begins with the line that cloud-init asks for", () => {
    expect(new CloudInit({ packages: ["nginx"] }).render()).toBe("#cloud-config\npackage_update: true\npackages:\n  - nginx\n");
  });

  it("keeps the image's own user beside new ones", () => {
    const document = read(new CloudInit({ users: [{ name: "ops", groups: ["sudo", "docker"], sudo: "ALL=(ALL) NOPASSWD:ALL", sshAuthorizedKeys: ["ssh-ed25519 A"] }] }));
    expect(document.users).toEqual([
      "default",
      { name: "ops", groups: "sudo,docker", sudo: "ALL=(ALL) NOPASSWD:ALL", shell: "/bin/bash", ssh_authorized_keys: ["ssh-ed25519 A"] },
    ]);
  });

  it("leaves a shell's own ${…} to the shell", () => {
    const { bench, template } = fixture();
    bench.server("a", { cloudInit: new CloudInit({ commands: ["echo ${HOME} %{http_code}"] }) });
    bench.server("b", { cloudInit: CloudInit.fromText("#!/bin/sh\necho ${HOME}\n") });
    template().hasResource("fake_server", { user_data: Match.stringLike(/echo \$\$\{HOME\} %%\{http_code\}/) });
    template().hasResource("fake_server", { user_data: "#!/bin/sh\necho $${HOME}\n" });
  });

  it("lets Terraform quote what only it knows, so that no value can break the document", () => {
    const { bench, template, token } = fixture();
    bench.server("web", { cloudInit: new CloudInit({ commands: [`echo "${token()}" > \${HOME}/x`] }) });
    template().hasResource("fake_server", {
      user_data: '#cloud-config\nruncmd:\n  - ${jsonencode("echo \\"${var.input}\\" > $${HOME}/x")}\n',
    });
  });

  it("joins parts in order", () => {
    const merged = CloudInit.merge(new CloudInit({ packages: ["a"], commands: ["one"] }), new CloudInit(), new CloudInit({ packages: ["b"], commands: ["two"] }));
    expect(read(merged)).toMatchObject({ packages: ["a", "b"], runcmd: ["one", "two"] });
    expect(CloudInit.merge().isEmpty).toBe(true);
  });

  it("given as text stays alone", () => {
    const text = CloudInit.fromText("#!/bin/sh\n");
    expect(CloudInit.merge(text, new CloudInit())).toBe(text);
    expect(() => CloudInit.merge(text, new CloudInit({ packages: ["a"] }))).toThrow("cloud-init given as text cannot be merged with other parts");
  });

  it("is absent from the JSON when there is nothing to do", () => {
    const { bench, template } = fixture();
    bench.server("web", { cloudInit: new CloudInit() });
    template().hasResource("fake_server", { user_data: Match.absent() });
  });

  it("mounts before the commands run", () => {
    const document = read(new CloudInit({ commands: ["use /data"], mounts: [{ device: "/dev/sdb", path: "/data" }] }));
    expect((document.runcmd as string[]).map((command) => command.includes("mount /data"))).toEqual([true, false]);
  });
});

describe("cloud-init is refused", () => {
  it("over the cloud's limit", () => {
    const { bench } = fixture();
    const fault = faultOf(() => bench.server("web", { cloudInit: CloudInit.fromText("x".repeat(16_385)) }));
    expect(fault).toEqual({ property: "cloudInit", value: '"16385 bytes"', allowed: "at most 16384 bytes on this cloud; let the server fetch what is larger" });
    expect(() => fixture().bench.server("web", { cloudInit: CloudInit.fromText("$".repeat(8) + "{".repeat(16_376)) })).not.toThrow();
  });

  it("by a measure that takes each unknown value for 24 bytes, whatever number cdktf gave it", () => {
    const asked = (length: number): (() => unknown) => {
      const { bench, token } = fixture();
      return () => bench.server("web", { cloudInit: CloudInit.fromText(`${"x".repeat(length)}${token()}`) });
    };
    expect(asked(16_384 - 24)).not.toThrow();
    expect(faultOf(asked(16_384 - 23)).value).toBe('"16385 bytes"');
  });

  it("when a mount makes it too large", () => {
    const { bench } = fixture();
    const server = bench.server("web", { cloudInit: new CloudInit({ files: [{ path: "/a", content: "x".repeat(16_200) }] }) });
    expect(faultOf(() => server.attachVolume(bench.volume("data"), { mountPath: "/data" })).property).toBe("cloudInit");
  });

  it.each([
    ["cloudInit.files[0].path", { files: [{ path: "etc/motd", content: "" }] }],
    ["cloudInit.files[0].permissions", { files: [{ path: "/etc/motd", content: "", permissions: "rw-r--r--" }] }],
    ["cloudInit.users[0].name", { users: [{ name: "1st" }] }],
    ["cloudInit.users[0].sshAuthorizedKeys[0]", { users: [{ name: "ops", sshAuthorizedKeys: ["\u00a0 "] }] }],
    ["cloudInit.mounts[0].path", { mounts: [{ device: "/dev/sdb", path: "data" }] }],
    ["cloudInit.mounts[0].filesystem", { mounts: [{ device: "/dev/sdb", path: "/data", filesystem: "fat" }] }],
  ])("for a wrong %s", (property, props) => {
    expect(faultOf(() => fixture().bench.server("web", { cloudInit: new CloudInit(props) })).property).toBe(property);
  });

  it("for a list that only Terraform knows", () => {
    const { bench, token } = fixture();
    const packages = Fn.split(",", token());
    expect(faultOf(() => bench.server("web", { cloudInit: new CloudInit({ packages }) }))).toEqual({
      property: "cloudInit.packages",
      value: "an unresolved value (token)",
      allowed: "a list whose length is known when the program runs; its items may be tokens",
    });
  });
});
