import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, Network, Server, vendors } from "archipel";
import { SMALL, only, valDeReuil } from "./helper";

const { cloudavenue } = vendors;

function server() {
  const { stack, cloud } = valDeReuil();
  return { stack, cloud, web: new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) }) };
}

describe("Cloud Avenue's mixins reach the JSON", () => {
  test("InitScript, beside what the customization is told already", () => {
    const { stack, web } = server();
    web.with(new cloudavenue.InitScript("#!/bin/sh\necho hello\n"));
    expect(only(stack, "cloudavenue_vm").settings).toEqual({
      customization: { enabled: true, hostname: "shop-cav-web", auto_generate_password: true, init_script: "#!/bin/sh\necho hello\n" },
    });
  });

  test("GuestProperties, added to those that are there", () => {
    const { stack, web } = server();
    web.with(new cloudavenue.GuestProperties({ one: "1" }), new cloudavenue.GuestProperties({ two: "2" }));
    expect(only(stack, "cloudavenue_vm").settings).toMatchObject({ guest_properties: { one: "1", two: "2" } });
  });

  test("HardwareVirtualization", () => {
    const { stack, web } = server();
    web.with(new cloudavenue.HardwareVirtualization());
    expect(only(stack, "cloudavenue_vm").settings).toMatchObject({ expose_hardware_virtualization: true });
  });

  test("BucketObjectLock", () => {
    const { stack, cloud } = valDeReuil();
    new Bucket(cloud, "files").with(new cloudavenue.BucketObjectLock());
    expect(only(stack, "cloudavenue_s3_bucket").object_lock).toBe(true);
  });
});

describe("Cloud Avenue's mixins", () => {
  test("that match nothing are an error", () => {
    const { cloud } = valDeReuil();
    expect(() => new Bucket(cloud, "files").with(new cloudavenue.HardwareVirtualization())).toThrow(/mixin HardwareVirtualization changes cloudavenue_vm, and there is none here/);
  });

  test("refuse a script without an interpreter, and let one through that only Terraform knows", () => {
    expect(() => new cloudavenue.InitScript("echo hello")).toThrow(/got "echo hello"; allowed: a script that begins with #!/);
    const { stack, web } = server();
    web.with(new cloudavenue.InitScript(new TerraformVariable(stack, "script", {}).stringValue));
    expect(only(stack, "cloudavenue_vm").settings).toMatchObject({ customization: { init_script: "${var.script}" } });
  });
});
