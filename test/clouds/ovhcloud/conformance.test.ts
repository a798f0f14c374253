import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { makeCloud } from "./make-cloud";
import { EXCEPTIONS } from "../../families/openstack/exceptions";

runConformance({ describe, it }, { name: "OvhCloud", makeCloud, exceptions: EXCEPTIONS });
