import { tmpdir } from "node:os";
import { App, TerraformStack } from "cdktf";
import type { Marks } from "./scan";
import type { CloudMaker } from "../../support/programs";

/** The name of an entry of clouds.yaml, which a program may say. */
const NO_SECRET = "OS_CLOUD";

/** Every variable that a provider of these clouds reads, each with a secret of its own. */
export function markedCredentials(makers: readonly CloudMaker[], marks: Marks): Record<string, string> {
  const names = makers.flatMap((maker) => {
    const stack = new TerraformStack(new App({ outdir: tmpdir() }), "names");
    return (maker.makeCloud(stack).catalogue.credentials ?? []).flatMap((entry) => entry.names);
  });
  return Object.fromEntries([...new Set(names)].filter((name) => name !== NO_SECRET).map((name) => [name, marks.make()]));
}
