import { parse } from "yaml";
import type { FederatedDatabase, FederatedDatabaseProps } from "archipel";
import { Bucket, BucketAccessKey, FederationRecord } from "archipel";
import type { TerraformJson } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";
import { database } from "./small-database";
import type { Union } from "../operators";
import { union } from "../operators";

export const THREE = ["paris", "falkenstein", "geneva"];

/** What a database of a test is made of; three members, without more. */
export interface Given extends Partial<Union> {
  readonly props?: Partial<FederatedDatabaseProps>;
  /** The member whose bucket takes the backups. */
  readonly backupsOn?: string;
}

/** A database, and the JSON of its stack. */
export interface Made {
  readonly db: FederatedDatabase;
  readonly json: TerraformJson;
}

/** A database over some members, and what it becomes. */
export function made({ record = FederationRecord.memory(), members = THREE, leaving, props, backupsOn }: Given = {}): Made {
  const stack = testStack();
  const federation = union(stack, { record, members, leaving });
  const cloud = backupsOn === undefined ? undefined : federation.member(backupsOn).cloud;
  const bucket = cloud && new Bucket(cloud, "backups");
  const backups = bucket && { bucket, key: new BucketAccessKey(cloud!, "key", { bucket }) };
  const db = database(federation, { ...(backups && { backups }), ...props });
  const json = synthesize(stack);
  // What is remembered is written by the last validations of the app.
  stack.node.root.node.validate();
  return { db, json };
}

/** The user data of each voter, by its member and number. */
export function userData({ db, json }: Made): Record<string, string> {
  const all = Object.values(json.resource ?? {}).flatMap((byId) => Object.values(byId));
  return Object.fromEntries(db.servers.map(({ node }) => {
    const main = all.find((attributes) => (attributes["//"] as { metadata: { path: string } }).metadata.path === `${node.path}/Resource`)!;
    const given = main.user_data as string | Record<string, string>;
    return [node.path.split("/").slice(-2).join("/"), typeof given === "string" ? given : given["cloud-init"]!];
  }));
}

/** What cloud-init reads. */
export interface CloudConfig {
  readonly packages: string[];
  readonly write_files: { path: string; content: string; permissions: string }[];
  readonly runcmd: string[];
}

/** User data as a server reads it; what Terraform fills in is still an expression. */
export function plainText(text: string): string {
  return text.replace(/\$\{jsonencode\(("(?:[^"\\]|\\.)*")\)\}/g, "$1").replace(/([$%])\1\{/g, "$1{");
}

/** User data, read. */
export function cloudConfig(text: string): CloudConfig {
  return parse(plainText(text)) as CloudConfig;
}

/** The content of a file in user data. */
export function file(text: string, path: string): string {
  return cloudConfig(text).write_files.find((entry) => entry.path === path)!.content;
}
