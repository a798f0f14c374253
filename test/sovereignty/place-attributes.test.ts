import { beforeAll, describe, expect, it } from "vitest";
import { testStack } from "archipel/testing";
import type { PlaceRules } from "../../src";
import { schemaOf } from "../../src/testing/schema-check/library";
import type { BlockSchema, ProviderSchema } from "../../src/testing/schema-check/model";
import { cloudNames, makerOf } from "../support/programs";

/** What sounds like a place. */
const PLACE_NAME = /(^|_)(sub)?(region|zone|location|datacenter)s?(_|$)/;

/** What sounds like a place in a provider and decides nothing about where a resource stands. */
const NO_PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "scaleway/scaleway": { dns_zone: "a zone of names" },
  "hetznercloud/hcloud": { zone: "a zone of names" },
  "upcloudltd/upcloud": { location: "where a redirect leads to", source_location: "what a storage is filled from", default_time_zone: "a time zone" },
  "ionos-cloud/ionoscloud": {
    availability_zone: "a group of hosts within a location",
    datacenter_id: "an identifier: what it refers to is followed",
    s3_region: "of the provider, for buckets only; they name their own",
    zone_id: "a zone of names",
  },
  "stackitcloud/stackit": { zone_id: "a zone of names", zones: "zones of names" },
  "outscale/outscale": { file_location: "where an image or a snapshot is fetched from", source_region_name: "where it is copied from" },
  "gridscale/gridscale": {
    availability_zone: "a group of hosts within a location",
    security_zone_uuid: "an identifier: what it refers to is followed",
    mariadb_default_time_zone: "a time zone",
    mysql_default_time_zone: "a time zone",
  },
  "opentelekomcloud/opentelekomcloud": {
    available_zone_id: "an identifier; the region decides",
    availability_zone_mode: "one zone or several",
    hosted_zone_id: "a zone of names",
    location: "a part of a request; the place of a line",
    peer_location: "the other end of a line",
    region_code: "where requests come from",
    time_zone: "a time zone",
    zone_id: "a zone of names",
  },
  "flexibleenginecloud/flexibleengine": {
    available_zone_id: "an identifier; the region decides",
    bucket_location: "a path",
    data_location: "a service",
    location: "a part of a request",
    time_zone: "a time zone",
    zone_id: "a zone of names",
    zone_type: "of a zone of names",
  },
  "ovh/ovh": {
    availability_zone: "a part of the region, which is named beside it",
    availability_zones: "parts of the region, which is named beside them or by the cluster that is referred to",
    datacenter: "an identifier of a VMware data centre; of a virtual private server, which the offer decides",
    redirect_location: "where a redirect leads to",
    zone_file: "a zone of names",
    zone_name: "a zone of names",
  },
  "terraform-provider-openstack/openstack": {
    availability_zone: "a part of the region, whose name means nothing elsewhere",
    availability_zone_hints: "the same",
    endpoint_region: "an entry of a list of services",
    location: "a container for old versions, beside the container itself",
    zone: "a part of the region",
    zone_id: "a zone of names",
    zone_transfer_request_id: "a zone of names",
  },
};

const providers: { name: string; source: string; places: PlaceRules }[] = [];

beforeAll(async () => {
  for (const folder of cloudNames()) {
    const { cloudName, catalogue } = (await makerOf(folder)).makeCloud(testStack());
    if (catalogue.terraformProvider !== undefined) {
      providers.push({ name: cloudName, source: catalogue.terraformProvider, places: catalogue.places ?? { attributes: ["region"] } });
    }
  }
  providers.push({ name: "OpenStack", source: "terraform-provider-openstack/openstack", places: { attributes: ["region"] } });
}, 60_000);

/** The paths of texts, or lists of them, that a program can set: `type.path`. */
function textsOf({ block_types: blocks = {}, attributes = {} }: BlockSchema, path: string): string[] {
  const own = Object.entries(attributes).flatMap(([name, { type, optional, required, nested_type: nested }]) => {
    const isText = type === "string" || (Array.isArray(type) && type[0] !== "map" && type[1] === "string");
    const inner = nested === undefined ? [] : textsOf({ attributes: nested.attributes }, `${path}.${name}`);
    return [...(isText && (optional === true || required === true) ? [`${path}.${name}`] : []), ...inner];
  });
  return [...own, ...Object.entries(blocks).flatMap(([name, { block }]) => textsOf(block, `${path}.${name}`))];
}

function pathsOf({ provider, resource_schemas: resources = {} }: ProviderSchema): string[] {
  const blocks = Object.entries(resources).map(([type, { block }]): [string, BlockSchema] => [type, block]);
  return [...(provider === undefined ? [] : [["provider", provider.block] as [string, BlockSchema]]), ...blocks].flatMap(([type, block]) => textsOf(block, type));
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

describe("what sounds like a place in a provider", () => {
  it("is read as one, or known to be none", () => {
    const unknown = providers.flatMap(({ name, source, places }) => {
      const known = [...places.attributes, ...Object.keys(NO_PLACES[source.toLowerCase()] ?? {})];
      const named = pathsOf(schemaOf(source, [])!).map(nameOf).filter((attribute) => PLACE_NAME.test(attribute));
      return [...new Set(named)].filter((attribute) => !known.includes(attribute)).map((attribute) => `${name}: ${attribute}`);
    });
    expect(unknown).toEqual([]);
  });

  it("and is said to be none is there, and is not read", () => {
    const stale = providers.flatMap(({ name, source, places }) => {
      const named = new Set(pathsOf(schemaOf(source, [])!).map(nameOf));
      const listed = Object.keys(NO_PLACES[source.toLowerCase()] ?? {});
      return listed.filter((attribute) => !named.has(attribute) || places.attributes.includes(attribute)).map((attribute) => `${name}: ${attribute}`);
    });
    expect(stale).toEqual([]);
  });
});
