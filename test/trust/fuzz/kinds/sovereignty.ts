import {
  BackupLocation, Bucket, ControlPlaneLocation, DataClass, DataLocation, EncryptionAtRest, EndpointList, Evidence, FactCorrection,
  ForbiddenOwnership, Jurisdiction, MinimumSeal, OperatorDiversity, OperatorSeat, OperatorShare, Placement,
  PlacementRecord, PublicExposure, RequiredCertificates, SecuritySubject, SourceKind, SovereigntyObjective, StateLocation, StorageCapability as S,
  Waiver,
} from "archipel";
import type { SovereigntyPolicy } from "archipel";
import { bucket } from "./storage";
import type { Kind } from "../kind";
import type { World } from "../world";

const EUROPE = [Jurisdiction.EU, Jurisdiction.EEA];

/** A policy that most programs keep. */
function policy(world: World): SovereigntyPolicy {
  const { stack, dice } = world;
  const made = dice.pick<() => SovereigntyPolicy>([
    () => world.make(DataLocation, {
      allowed: [...EUROPE, world.call(Jurisdiction, "country", "CH")], ...world.some([[undefined, () =>
        ({ dataClass: DataClass.PERSONAL })]]),
    }, stack),
    () => world.make(ControlPlaneLocation, { allowed: [...EUROPE, world.call(Jurisdiction, "country", "CH")] }, stack),
    () => world.make(OperatorSeat, { allowed: [...EUROPE, world.call(Jurisdiction, "country", "CH")] }, stack),
    () => world.make(StateLocation, { allowed: EUROPE }, stack),
    () => world.make(ForbiddenOwnership, { countries: ["US"], maxSharePercent: 50 }, stack),
    () => world.make(MinimumSeal, { objective: SovereigntyObjective.STRATEGIC, level: 0 }, stack),
    () => world.make(OperatorShare, { maxPercent: 100 }, stack),
    () => world.make(PublicExposure, { allowed: Object.values(SecuritySubject) }, stack),
    () => world.make(EncryptionAtRest, { subjects: [SecuritySubject.FILE_SHARE] }, stack),
    () => world.make(RequiredCertificates, { schemes: ["ISO 27001"], evidence: Evidence.ANY }, stack),
  ])();
  return made;
}

/** Policies, waivers, placements, and what lists what there is. */
export const SOVEREIGNTY_KINDS: readonly Kind[] = [
  {
    name: "policy",
    covers: ["DataLocation", "ControlPlaneLocation", "OperatorSeat", "StateLocation", "ForbiddenOwnership", "MinimumSeal",
      "OperatorShare", "PublicExposure", "EncryptionAtRest", "RequiredCertificates"],
    needs: [],
    define: (world) => {
      const own = policy(world);
      if (world.dice.chance(0.5)) {
        world.make(Waiver, { policy: own, reason: "the fuzz", approvedBy: "its author", granted: "2026-01-01", until: "2099-01-01" }, world.stack);
      }
    },
  },
  {
    name: "waiver", covers: ["Waiver"], needs: [], define: (world) => void world.make(Waiver, {
      policy: policy(world), reason: "the fuzz",
      approvedBy: "its author", granted: "2026-01-01", until: "2099-01-01",
    }, world.stack),
  },
  {
    name: "backup location",
    covers: ["BackupLocation"],
    needs: [S.BUCKET],
    define: (world) => {
      const original = bucket(world);
      world.make(BackupLocation, { original, backup: world.existing(Bucket, () => bucket(world), 0.3), otherCountry: false }, world.stack);
    },
  },
  {
    name: "operator diversity",
    covers: ["OperatorDiversity"],
    needs: [S.BUCKET],
    define: (world) => {
      // One of each cloud keeps it where there are several.
      world.clouds.forEach((_cloud, index) => world.make(Bucket, {}, world.scopeOf(index)));
      world.make(OperatorDiversity, { atLeast: 2, subject: "bucket", evidence: Evidence.ANY }, world.stack);
    },
  },
  {
    name: "fact correction",
    covers: ["FactCorrection"],
    needs: [],
    define: (world) => void world.make(FactCorrection, {
      cloud: world.cloud, country: "FR", source: "the fuzz", sourceKind: SourceKind.OFFICIAL,
      asOf: "2026-11-01",
    }, world.stack),
  },
  {
    name: "placement",
    covers: ["Placement"],
    needs: [S.BUCKET],
    define: (world) => void world.call(Placement, "require", world.stack, world.id("place"), {
      clouds: world.clouds, capabilities: [S.BUCKET],
      record: PlacementRecord.given({}),
    }),
  },
  { name: "endpoint list", covers: ["EndpointList"], needs: [], define: (world) => void world.make(EndpointList, {}, world.stack) },
];
