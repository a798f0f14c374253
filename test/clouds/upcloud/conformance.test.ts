import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { bench, makeCloud, makePublicCloud } from "./make-cloud";

/** kubernetes.test.ts and databases.test.ts say what becomes of them. */
const translations = {
  "the pods of a cluster are networked by Cilium": "every cluster of UpCloud has Cilium, and is not told so",
  "a database server has a user, who connects by a URL": "the administrator is there already, and known by an attribute of the server",
};

runConformance({ describe, it }, { name: "UpCloud", makeCloud, translations, ...bench });
runConformance({ describe, it }, { name: "UpCloud with public addresses", makeCloud: makePublicCloud, translations, ...bench });
