import type { TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import { describe, expect, it } from "vitest";
import { VendorMixin } from "archipel";
import { synthesize } from "archipel/testing";
import { fixture } from "../testing/fixtures";

class Protected extends VendorMixin {
  public constructor(type = "fake_server") {
    super(type);
  }

  protected change(resource: IConstruct): void {
    (resource as TerraformResource).addOverride("protected", true);
  }
}

describe("a vendor's mixin", () => {
  it("reaches the JSON of the resources below", () => {
    const { bench, template } = fixture();
    bench.group("web", 2).with(new Protected());
    bench.server("other");
    expect(template().findResources("fake_server", { protected: true })).toHaveLength(2);
    template().resourceCount("fake_server", 3);
  });

  it("that was written in another language is not called by the name of the base, which is all that is known of it here", () => {
    const { bench } = fixture();
    const server = bench.server("web");
    const fromPython = Object.assign(new (VendorMixin as unknown as new (type: string) => Protected)("hcloud_server"), { change: () => undefined });
    expect(() => server.with(fromPython)).toThrow("mixin of the program changes hcloud_server, and there is none here");
  });

  it("that matched nothing throws, naming the construct and the type", () => {
    const { bench } = fixture();
    const server = bench.server("web");
    expect(() => server.with(new Protected("hcloud_server"))).toThrow(
      "test/cloud/web: mixin Protected changes hcloud_server, and there is none here; apply it to a construct on the vendor's cloud",
    );
  });

  it("that matched one construct has to match the next one, too", () => {
    const { bench } = fixture();
    const mixin = new Protected();
    bench.server("web").with(mixin);
    const volume = bench.volume("data");
    expect(() => volume.with(mixin)).toThrow("test/cloud/data: mixin Protected changes fake_server");
  });

  it("that matched nothing below the cloud itself fails at synth", () => {
    const { stack, cloud, bench } = fixture();
    bench.volume("data");
    cloud.with(new Protected());
    expect(() => synthesize(stack)).toThrow("mixin Protected changes fake_server");
  });

  it("on the cloud itself reaches every server", () => {
    const { cloud, bench, template } = fixture();
    bench.group("web", 2);
    cloud.with(new Protected());
    expect(template().findResources("fake_server", { protected: true })).toHaveLength(2);
  });
});
