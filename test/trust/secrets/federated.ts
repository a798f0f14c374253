import { TerraformStack } from "cdktf";
import { Bucket, BucketReplication, FederatedDatabase, Federation, FederationRecord, Hetzner, Infomaniak, MachineImage, MachineType, Scaleway } from "archipel";
import type { CloudPlace } from "./places";

const SMALL = { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.debian("12") };
const half = "a-public-half";

/** Where federations, and what copies between clouds, take secrets. */
export const FEDERATED: readonly CloudPlace[] = [
  {
    name: "BucketCredentials.secretAccessKey", property: "fromKey.secretAccessKey",
    build: (scope, secretAccessKey) => {
      const [paris, falkenstein] = [new Scaleway(scope, "paris", { region: "fr-par" }), new Hetzner(scope, "falkenstein", { region: "fsn1" })];
      const credentials = { accessKeyId: half, secretAccessKey };
      new BucketReplication(paris, "offsite", {
        from: new Bucket(paris, "photos"), fromKey: credentials, to: new Bucket(falkenstein, "copies"), toKey: credentials, server: { ...SMALL, publicIp: true },
      });
    },
  },
  {
    name: "FederatedDatabaseBackups.secretAccessKey", property: "backups.secretAccessKey",
    build: (scope, secretAccessKey) => {
      const members = [new Scaleway(scope, "paris", { region: "fr-par" }), new Hetzner(scope, "falkenstein", { region: "fsn1" }), new Infomaniak(scope, "geneva", { region: "dc3-a" })];
      const federation = new Federation(TerraformStack.of(scope), "union", { members, record: FederationRecord.memory() });
      new FederatedDatabase(federation, "db", { ...SMALL, volumeGib: 20, backups: { bucket: new Bucket(members[1], "backups"), accessKeyId: half, secretAccessKey } });
    },
  },
];
