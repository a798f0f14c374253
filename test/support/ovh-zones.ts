interface ZoneRecord {
  readonly id: number;
  readonly zone: string;
  readonly fieldType: string;
  readonly subDomain: string;
  readonly target: string;
  readonly ttl: number;
}

/** Quotes around a text, which the API adds, and cuts it as https://github.com/ovh/terraform-provider-ovh/issues/1225 (2026-02-04) shows. */
function stored(fieldType: string, target: string): string {
  return fieldType !== "TXT" || target.startsWith('"') ? target : target.match(/.{1,255}/g)!.map((part) => `"${part}"`).join(" ");
}

/** The part of OVHcloud's API that records of zones need: github.com/ovh/terraform-provider-ovh, ovh/resource_domain_zone_record.go, 2026-08-21. */
export class OvhZones {
  /** The records, by their numbers. */
  public readonly records = new Map<number, ZoneRecord>();
  private numbers = 0;

  /** What is answered to a request below `/domain/zone`; undefined where nothing is known. */
  public answer(method: string, path: string, given: Partial<ZoneRecord>): unknown {
    const [, zone, rest] = /^\/domain\/zone\/([^/]+)\/(.*)$/.exec(path) ?? [];
    if (rest === "refresh") {
      return null;
    }
    const { subDomain = "", target = "", ttl = 0 } = given;
    if (rest === "record" && method === "POST") {
      const fieldType = given.fieldType!;
      return this.keep({ id: ++this.numbers, zone, fieldType, subDomain, ttl, target: stored(fieldType, target) });
    }
    const record = this.records.get(Number(rest?.replace("record/", "")));
    if (record?.zone !== zone) {
      return undefined;
    }
    switch (method) {
      case "PUT":
        this.keep({ ...record, subDomain, ttl, target: stored(record.fieldType, target) });
        return null;
      case "DELETE":
        this.records.delete(record.id);
        return null;
      default:
        return record;
    }
  }

  private keep(record: ZoneRecord): ZoneRecord {
    this.records.set(record.id, record);
    return record;
  }
}
