/** A JSON with one thing in it changed, and what. */
export interface Mutant {
  readonly what: string;
  readonly stack: Record<string, any>;
}

/** What a program says of one rule, in values that stand nowhere else. */
export interface Probe {
  readonly cidr: string;
  readonly first: string;
  readonly last: string;
  readonly from: number;
  readonly to: number;
}

/** Attributes that are text for people, or for Terraform alone. */
const SAYS_NOTHING = ["//", "name", "description", "comment", "display_name", "lifecycle", "depends_on", "tags", "labels"];

/** The JSON once for each place where a rule's addresses or ports are written, with that place opened further. */
export function widened(stack: Record<string, any>, probe: Probe): Mutant[] {
  const found: Mutant[] = [];
  visit(stack.resource, [], (path, value) => {
    const text = String(value);
    for (const [old, further] of wideningsOf(probe)) {
      const whole = new RegExp(`(?<![\\d.])${old.replace(/[./]/g, "\\$&")}(?![\\d./])`);
      if (whole.test(text)) {
        const changed = text.replace(whole, further);
        found.push({ what: `${path.join(".")}: ${text} becomes ${changed}`, stack: changedAt(stack, path, typeof value === "number" ? Number(changed) : changed) });
      }
    }
  });
  return found;
}

function wideningsOf({ cidr, first, last, from, to }: Probe): [string, string][] {
  return [[cidr, "0.0.0.0/0"], [first, "0.0.0.0"], [last, "255.255.255.255"], [String(from), "1"], [String(to), "65535"]];
}

/** The JSON once for each mention of a firewall by anything but its own parts, with that attribute gone: a server that lost its firewall. */
export function withoutFirewall(stack: Record<string, any>, { address, path: own }: { readonly address: string; readonly path: string }): Mutant[] {
  const found = new Map<string, Mutant>();
  visit(stack.resource, [], (path, value) => {
    const attribute = path.slice(0, 3);
    const holder = String(stack.resource[path[0]][path[1]]["//"]?.metadata?.path);
    if (typeof value === "string" && value.includes(`\${${address}.`) && !holder.startsWith(`${own}/`)) {
      const what = `${attribute.join(".")} is gone`;
      found.set(what, { what, stack: changedAt(stack, attribute, undefined) });
    }
  });
  return [...found.values()];
}

/** The JSON once for each resource that holds the rule's addresses, without that resource: a rule that was lost. */
export function lost(stack: Record<string, any>, { cidr, first }: Probe): Mutant[] {
  const found = new Map<string, Mutant>();
  visit(stack.resource, [], ([type, name], value) => {
    if (String(value).includes(cidr) || value === first) {
      found.set(`${type}.${name}`, { what: `${type}.${name} is gone`, stack: changedAt(stack, [type, name], undefined) });
    }
  });
  return [...found.values()];
}

/** What opens a bucket of each kind to everybody. */
const PUBLIC: Readonly<Record<string, Record<string, unknown>>> = {
  openstack_objectstorage_container_v1: { container_read: ".r:*,.rlistings" },
  minio_s3_bucket: { acl: "public-read" },
  opentelekomcloud_obs_bucket: { acl: "public-read" },
  flexibleengine_obs_bucket: { acl: "public-read-write" },
  scaleway_object_bucket: { acl: "public-read" },
};

/** Buckets that a policy of S3's opens. */
const BY_POLICY = ["minio_s3_bucket", "scaleway_object_bucket", "ionoscloud_s3_bucket", "cloudavenue_s3_bucket"];
const POLICY = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: "*", Action: ["s3:GetObject"], Resource: ["*"] }] });

/** The JSON with a bucket that everybody can read or list, by an attribute of the bucket itself and by a policy beside it that nothing blocks, where there are such. */
export function withPublicBucket(stack: Record<string, any>, address: string): Mutant[] {
  const [type, name] = address.split(".");
  const [change] = Object.entries(PUBLIC[type] ?? {});
  const policy = { opened: { bucket: `\${${address}.name}`, policy: POLICY } };
  return [
    ...[change].flatMap((one) => (one === undefined ? [] : { what: `${address} is public`, stack: changedAt(stack, [type, name, one[0]], one[1]) })),
    ...[`${type}_policy`].filter(() => BY_POLICY.includes(type)).map((one) => ({ what: `${address} has a ${one}`, stack: changedAt(changedAt(stack, [`${type}_public_access_block`], undefined), [one], policy) })),
  ];
}

/** The JSON without the protection of a thing. */
export function unprotected(stack: Record<string, any>, address: string): Mutant[] {
  return [{ what: `${address} is not protected`, stack: changedAt(stack, [...address.split("."), "lifecycle"], undefined) }];
}

function visit(value: unknown, path: readonly string[], see: (path: readonly string[], value: string | number) => void): void {
  if (typeof value === "string" || typeof value === "number") {
    see(path, value);
  } else if (typeof value === "object" && value !== null && path[0] !== "terraform_data") {
    const telling = Object.entries(value).filter(([key]) => path.length < 2 || !SAYS_NOTHING.includes(key));
    telling.forEach(([key, inner]) => visit(inner, [...path, key], see));
  }
}

function changedAt(stack: Record<string, any>, path: readonly string[], value: unknown): Record<string, any> {
  const copy = structuredClone(stack);
  const holder = path.slice(0, -1).reduce<any>((one, key) => one[key], copy.resource);
  holder[path[path.length - 1]] = value;
  return JSON.parse(JSON.stringify(copy)) as Record<string, any>;
}
