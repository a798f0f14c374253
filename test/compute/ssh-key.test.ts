import { describe, expect, it } from "vitest";
import { CapabilityError, CloudInit, ComputeCapability, SshKey } from "archipel";
import { Match } from "archipel/testing";
import { faultOf, fixture } from "../testing/fixtures";

const ED25519 = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBERERERERERERERERERERERERERERERERERERERERER`;
const OTHER = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi`;

describe("an SSH key", () => {
  it.each([ED25519, `${ED25519} me@home with words`, `  ${ED25519}\n`])("is the public half: %j", (publicKey) => {
    const { cloud, template } = fixture();
    new SshKey(cloud, "key", { publicKey });
    template().hasResource("fake_ssh_key", { public_key: publicKey.trim() });
  });

  it("may be known to Terraform only", () => {
    const { cloud, template, token } = fixture();
    new SshKey(cloud, "key", { publicKey: token() });
    template().hasResource("fake_ssh_key", { public_key: "${var.input}" });
  });

  it("is refused as a private key, which the message does not show", () => {
    const { cloud } = fixture();
    const fault = faultOf(() => new SshKey(cloud, "key", { publicKey: "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn…" }));
    expect(fault).toEqual({ property: "publicKey", value: '"a private key (not shown)"', allowed: "the public half, the file that ends in .pub" });
  });

  it.each([
    ["of a type that does not fit its content", `ssh-rsa ${ED25519.split(" ")[1]}`],
    ["that was cut off", ED25519.slice(0, -8)],
    ["that is its own header only", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5"],
    ["of a type that is no more", "ssh-dss AAAAB3NzaC1kc3MAAAAB"],
    ["that is two keys", `${ED25519}\n${OTHER}`],
    ["that is a path", "~/.ssh/id_ed25519.pub"],
    ["that is empty", ""],
  ])("is refused %s", (_title, publicKey) => {
    const { cloud } = fixture();
    expect(faultOf(() => new SshKey(cloud, "key", { publicKey })).allowed).toContain('one OpenSSH public key, "TYPE BASE64 COMMENT"');
  });
});

describe("several SSH keys", () => {
  it("go by the cloud where it takes them", () => {
    const { bench, template } = fixture();
    bench.server("web", { sshKeys: [bench.key("a", ED25519), bench.key("b", OTHER)] });
    template().hasResource("fake_server", { ssh_key_ids: [Match.anyValue(), Match.anyValue()], user_data: Match.absent() });
  });

  it("go by cloud-init where the cloud takes one only", () => {
    const { bench, template } = fixture({ without: [ComputeCapability.MANY_SSH_KEYS] });
    bench.server("web", { sshKeys: [bench.key("a", ED25519), bench.key("b", OTHER)], cloudInit: new CloudInit({ packages: ["nginx"] }) });
    template().hasResource("fake_server", { ssh_key_ids: [Match.anyValue()], user_data: Match.stringLike(`*nginx*ssh_authorized_keys:*${OTHER}*`) });
  });

  it.each([
    ["as text", { cloudInit: CloudInit.fromText("#!/bin/sh\n") }],
    ["not at all", {}],
  ])("are refused where the cloud takes one only, and cloud-init %s", (title, props) => {
    const without = [ComputeCapability.MANY_SSH_KEYS, ...(title === "not at all" ? [ComputeCapability.USER_DATA] : [])];
    const { bench } = fixture({ without });
    expect(() => bench.server("web", { ...props, sshKeys: [bench.key("a", ED25519), bench.key("b", OTHER)] })).toThrow(CapabilityError);
  });
});
