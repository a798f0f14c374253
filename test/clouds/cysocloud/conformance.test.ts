import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { makeCloud } from "./make-cloud";
import { TRANSLATIONS } from "../../families/openstack/translations";

runConformance({ describe, it }, { name: "Cyso Cloud", makeCloud, translations: TRANSLATIONS });
