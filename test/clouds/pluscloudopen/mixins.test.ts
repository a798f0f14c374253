import { describe, expect, test } from "vitest";
import { MachineImage, MachineType, Network, PlusCloudOpen, Server, vendors } from "archipel";
import { synthesize, testStack } from "archipel/testing";

const { KeepMaintenanceNotices, RestartAfterMaintenance } = vendors.pluscloudopen;

function server(): { stack: ReturnType<typeof testStack>; web: Server } {
  const stack = testStack();
  const cloud = new PlusCloudOpen(stack, "cloud", { region: "prod1", tags: { team: "shop" } });
  const network = new Network(cloud, "network", { cidr: "10.0.0.0/24" });
  return { stack, web: new Server(cloud, "web", { network, machine: MachineType.named("SCS-2V-4-20s"), image: MachineImage.ubuntu("24.04") }) };
}

describe("a mixin for pluscloud open", () => {
  test("RestartAfterMaintenance asks for it in the server's metadata, beside the tags", () => {
    const { stack, web } = server();
    web.with(new RestartAfterMaintenance());
    expect(Object.values(synthesize(stack).resource!.openstack_compute_instance_v2)).toMatchObject([
      { metadata: { ps_restart_after_maint: "true", team: "shop" } },
    ]);
  });

  test("KeepMaintenanceNotices keeps Terraform off plusserver's own metadata, and off nothing else than before", () => {
    const { stack, web } = server();
    web.with(new KeepMaintenanceNotices());
    const [{ lifecycle }] = Object.values(synthesize(stack).resource!.openstack_compute_instance_v2);
    expect(lifecycle).toMatchObject({
      ignore_changes: [
        "image_id",
        "image_name",
        "metadata[\"ps_automatic_maintenance\"]",
        "metadata[\"ps_scheduled_shutdown\"]",
        "metadata[\"ps_scheduled_downtime\"]",
      ],
      replace_triggered_by: [expect.stringContaining("terraform_data.")],
    });
  });
});
