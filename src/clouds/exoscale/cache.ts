import type { Construct } from "constructs";
import type { Context } from "./context";
import { CURRENT } from "./database-offers";
import { planOf, Service, ServiceType } from "./database-service";
import { DbaasValkeyUser } from "../../../l1/exoscale/dbaas-valkey-user";
import { Faults } from "../../core/faults";
import type { CacheSpec, ICacheHandle } from "../../databases/driver";
import { refusePassword } from "../../families/aiven/accounts";

/** Defines a cache, and its user, whose password Exoscale makes. A user may read and write all of it. */
export function defineCache(context: Context, scope: Construct, spec: CacheSpec): ICacheHandle {
  const { provider, zone } = context;
  refusePassword(scope, context.cloud, "Cache", spec.password);
  const faults = new Faults(scope, "Cache");
  if (spec.engine.name !== CURRENT) {
    faults.add("engine", spec.engine.name, `CacheEngine.valkey("${CURRENT}"), as Exoscale chooses the version`);
  }
  const plan = planOf(faults, spec.nodeType, spec.nodes > 1);
  faults.throwIfAny();
  const service = new Service(context, scope, {
    name: spec.name,
    type: ServiceType.VALKEY,
    plan,
    valkey: { ipFilter: spec.publicAccessFrom },
    removalPolicy: spec.removalPolicy,
  });
  const user = new DbaasValkeyUser(scope, "User", { provider, zone, service: service.id, username: spec.userName });
  return {
    cacheId: service.id,
    certificate: service.certificate,
    password: user.password,
    get hosts() {
      return [service.uri.host];
    },
    get port() {
      return service.uri.port;
    },
  };
}
