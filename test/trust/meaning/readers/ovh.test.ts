import { expect, it } from "vitest";
import { read } from "./ovh";

it("sees from where a database is reached, and none on a private network", () => {
  const databases = {
    open: { nodes: [{ region: "DE" }], ip_restrictions: [{ ip: "0.0.0.0/0" }] },
    listed: { nodes: [{ region: "DE" }], ip_restrictions: [{ ip: "203.0.113.0/24" }] },
    closed: { nodes: [{ region: "DE" }] },
    inside: { nodes: [{ region: "DE", network_id: "n" }], ip_restrictions: [{ ip: "10.0.0.0/8" }] },
  };
  expect(read({ resource: { ovh_cloud_project_database: databases } }).publicDatabases).toEqual([
    { address: "ovh_cloud_project_database.open", from: ["0.0.0.0/0"] },
    { address: "ovh_cloud_project_database.listed", from: ["203.0.113.0/24"] },
    { address: "ovh_cloud_project_database.closed", from: [] },
  ]);
});

it("sees what is protected", () => {
  const buckets = { a: { lifecycle: { prevent_destroy: true } }, b: {} };
  expect(read({ resource: { ovh_cloud_project_storage: buckets } }).protectedData).toEqual(["ovh_cloud_project_storage.a"]);
});
