import { TerraformOutput, TerraformVariable } from "cdktf";
import type { Bench } from "./bench";
import type { ConformanceCase } from "./case";
import { EXISTING_ID, EXISTING_NAME } from "./keys";
import type { Capability } from "../../core/capability";
import { SecretCapability as C } from "../../secrets/capabilities";
import type { ISecret, SecretProps } from "../../secrets/secret";
import { Secret } from "../../secrets/secret";

/** A value as programs have it: Terraform's, and sensitive. It has a default so that the case deploys without being asked. */
function secretValue(bench: Bench): string {
  const known = bench.scope.node.tryFindChild("password") as TerraformVariable | undefined;
  return (known ?? new TerraformVariable(bench.scope, "password", { sensitive: true, default: "conformance" })).stringValue;
}

function define(bench: Bench, id: string, props: SecretProps = {}): Secret {
  return new Secret(bench.scope, id, { value: secretValue(bench), ...props });
}

function show(bench: Bench, secret: ISecret): void {
  new TerraformOutput(bench.scope, "shown", { value: secret.value, sensitive: true });
}

/** A case about one property of a secret; the change adds a secret. */
function secretCase(name: string, capability: Capability, props: SecretProps, more: Partial<ConformanceCase> = {}): ConformanceCase {
  return {
    name,
    capability,
    requires: [C.SECRET],
    build: (bench) => void define(bench, "token", props),
    without: (bench) => void define(bench, "token"),
    change: (bench) => {
      define(bench, "token", props);
      define(bench, "more");
    },
    onlyAdds: true,
    ...more,
  };
}

/** A case about a secret that exists; the change adds one of its own. */
function existingCase(name: string, capability: Capability, find: (bench: Bench) => ISecret, shown: string): ConformanceCase {
  const build = (bench: Bench): void => show(bench, find(bench));
  return {
    ...secretCase(name, capability, {}),
    build,
    without: undefined,
    change: (bench) => {
      build(bench);
      define(bench, "more");
    },
    shows: () => [shown],
    usesExisting: true,
  };
}

/** Cases about secrets. */
export function secretCases(): ConformanceCase[] {
  return [
    secretCase("a secret is stored", C.SECRET, {}, { requires: [], without: undefined }),
    {
      name: "the value of a secret is read back",
      requires: [C.SECRET],
      build: (bench) => show(bench, define(bench, "token")),
      without: (bench) => void define(bench, "token"),
      change: (bench) => {
        show(bench, define(bench, "token"));
        define(bench, "more");
      },
      onlyAdds: true,
    },
    secretCase("a secret is described", C.DESCRIPTION, { description: "for the conformance suite" }, {
      change: (bench) => void define(bench, "token", { description: "something else" }),
      onlyAdds: false,
      shows: () => ["for the conformance suite"],
    }),
    secretCase("a secret carries its tags", C.TAGS, { tags: { purpose: "conformance" } }, {
      change: (bench) => void define(bench, "token", { tags: { purpose: "other", more: "yes" } }),
      onlyAdds: false,
      shows: () => ["purpose", "conformance"],
    }),
    secretCase("a secret keeps its identifier when its value changes", C.STABLE_ID, { stableId: true }, { implicit: true }),
    secretCase("a secret is filled by others", C.WITHOUT_VALUE, { value: undefined }),
    secretCase("the value of a secret stays out of Terraform's state", C.WRITE_ONLY, { valueVersion: 7 }, { shows: () => ["7"] }),
    existingCase("a secret is found by its name", C.BY_NAME, (bench) => Secret.fromSecretName(bench.scope, "old", EXISTING_NAME), EXISTING_NAME),
    existingCase("the value of a secret is read by its identifier", C.READ_BY_ID, (bench) => Secret.fromSecretId(bench.scope, "old", EXISTING_ID), EXISTING_ID),
  ];
}
