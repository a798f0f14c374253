import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { bench, makeCloud } from "./make-cloud";
import { TRANSLATIONS } from "../../families/openstack/translations";

runConformance({ describe, it }, { name: "Leafcloud", makeCloud, ...bench, translations: TRANSLATIONS });
