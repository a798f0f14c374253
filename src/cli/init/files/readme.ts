import type { CredentialVariables } from "../../../core/credentials";
import { code, table } from "../../../core/markdown";
import type { ICloud } from "../../../index";
import { Cloud } from "../../../index";
import { SecretVariable } from "../cloud-request";
import type { LandedCloud } from "../landing";
import { define } from "../landing";
import type { Project } from "../project";

/** `README.md` of the project. */
export function readmeText(project: Project): string {
  const { name, pattern, clouds, hasSandbox, packageManager } = project;
  const run = (script: string): string => `${packageManager} run ${script}`;
  return `# ${name}

${pattern.title.replace(/^./, (first) => first.toUpperCase())}, on ${listed(clouds.map(({ request }) => request.cloudName))}. Built with Archipel and the CDK for Terraform.

| file | what it is |
|---|---|
| \`stack.ts\` | which clouds, and what is on each; the file to change |
| \`${pattern.name}.ts\` | what it is made of; it names no cloud |
| \`stack.test.ts\` | what must stay true of it |
| \`main.ts\` | the app that \`cdktf.json\` runs |

| command | what it does |
|---|---|
| \`${packageManager} test\` | the tests: no account, no network, no Terraform |
| \`${run("synth")}\` | writes Terraform's JSON into \`cdktf.out\` |
${hasSandbox ? `| \`${run("sandbox")}\` | deploys it without an account: the real Terraform, against providers that know only their schemas |
| \`${run("sandbox:ls")}\`, \`${run("sandbox:destroy")}\` | what exists there; taking it down |
` : ""}| \`${run("diff")}\` | what a deployment would change |
| \`${run("deploy")}\`, \`${run("destroy")}\` | the real clouds: it costs money from here on |

It needs Node 20.9 or newer, and for what deploys Terraform 1.5 or newer on the \`PATH\`; with OpenTofu, set \`TERRAFORM_BINARY_NAME=tofu\`.

## Credentials

The providers read them from the environment; the program holds none.

${credentialsText(project)}

## Terraform's state

It is in \`terraform.${name}.tfstate\` beside the program, and git leaves it out: keep it. It belongs into a bucket before two people deploy:
\`docs/state.md\` of Archipel says how.
`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

function credentialsText({ pattern, clouds, name }: Project): string {
  const stack = define(pattern, clouds, name);
  const rows = clouds.map((landed) => {
    const cloud = stack.node.findAll().find((node) => Cloud.isCloud(node) && node.node.id === landed.request.id) as unknown as ICloud;
    return [cloud.cloudName, credentialsOf(landed, cloud)];
  });
  return table(["cloud", "what to set"], rows);
}

/** What a cloud's catalogue says; and what the program itself asks for. */
function credentialsOf({ props }: LandedCloud, { catalogue: { credentials = [] } }: ICloud): string {
  const secrets = Object.values(props).filter((value) => value instanceof SecretVariable).map(({ name }) => `\`TF_VAR_${name}\``);
  const entry = props.cloudsYaml === undefined ? undefined : `the entry ${code(String(props.cloudsYaml))} of [clouds.yaml](https://docs.openstack.org/python-openstackclient/latest/configuration/index.html)`;
  const purposes = [...new Set(credentials.map(({ purpose }) => purpose))];
  const read = purposes.map((purpose) => `${purpose === undefined ? "" : `for ${purpose} `}${credentials.filter((one) => one.purpose === purpose).map(namesOf).join("; or ")}`);
  const environment = entry ?? (secrets.length > 0 && read.length > 0 ? undefined : read.join("; "));
  return [...secrets.length > 0 ? [secrets.join(", ")] : [], ...environment ? [environment] : []].join("; ");
}

function namesOf({ names, remark }: CredentialVariables): string {
  return `${names.map((name) => `\`${name}\``).join(", ")}${remark === undefined ? "" : ` (${remark})`}`;
}
