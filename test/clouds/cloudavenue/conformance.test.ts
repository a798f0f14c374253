import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { bench, cases, makeCloud, makePrivateCloud } from "./make-cloud";

const translations = { "a private network is defined": "an address block is told by its gateway and prefix; see network.test.ts" };

/** Rules need the gateway's list; see cloud.test.ts for how they are refused without it. */
const WITH_RULES = ["a firewall lets a peer in", "the order of firewall rules in the program does not matter", "a server refers to its network and firewall"];

const casesWithoutRules = cases.filter(({ name }) => !WITH_RULES.includes(name));

runConformance({ describe, it }, { name: "Cloud Avenue", makeCloud, translations, cases, ...bench });
runConformance({ describe, it }, { name: "Cloud Avenue behind somebody else's firewall", makeCloud: makePrivateCloud, translations, cases: casesWithoutRules, ...bench });
