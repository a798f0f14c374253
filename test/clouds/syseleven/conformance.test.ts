import type { Construct } from "constructs";
import { describe, it } from "vitest";
import { SysEleven } from "archipel";
import { runConformance } from "archipel/testing";
import { makeCloud } from "./make-cloud";
import { TRANSLATIONS } from "../../families/openstack/translations";

runConformance({ describe, it }, { name: "SysEleven", makeCloud, translations: TRANSLATIONS });

const inBerlin = (scope: Construct): SysEleven => new SysEleven(scope, "cloud", { region: "cbk" });
runConformance({ describe, it }, { name: "SysEleven in cbk", makeCloud: inBerlin, translations: TRANSLATIONS });
