import { SecretVariable } from "../cloud-request";
import type { LandedCloud } from "../landing";
import { literal } from "../literal";
import type { Project } from "../project";

/** `main.ts`: the app. */
export function mainText({ name, hasSandbox }: Project): string {
  const stack = `new AppStack(app, ${literal(name, "name")})`;
  if (!hasSandbox) {
    return `import { App } from "cdktf";\nimport { AppStack } from "./stack";\n\nconst app = new App();\n${stack};\napp.synth();\n`;
  }
  return `import { join } from "node:path";
import { App, LocalBackend } from "cdktf";
import { AppStack } from "./stack";

const app = new App();
const stack = ${stack};

// In the sandbox, Terraform's state lies beside the world that it tells of, and not where that of the real clouds is.
const world = process.env.ARCHIPEL_SANDBOX_WORLD;
if (world !== undefined) {
  new LocalBackend(stack, { path: join(world, ${literal(`${name}.tfstate`, "name")}) });
}
app.synth();
`;
}

/** `stack.ts`: which clouds, and what is on each. */
export function stackText({ pattern, clouds }: Project): string {
  const parts = new Set(clouds.map(partsText));
  const isOften = pattern.hasServers && parts.size < clouds.length; // then it is said once
  const body = [
    ...clouds.map(cloudLine),
    ...(isOften ? [...parts].map((part, index) => `    const ${partsName(index)} = ${part};`) : []),
    ...(pattern.isShared
      ? [sharedLine(pattern, clouds)]
      : clouds.map((cloud) => ownLine(pattern, cloud, isOften ? partsName([...parts].indexOf(partsText(cloud))) : partsText(cloud)))),
  ];
  const text = body.join("\n");
  const named = ["MachineImage", "MachineType"].filter((word) => new RegExp(`\\b${word}\\b`).test(text));
  const ours = [...named, ...clouds.map(({ request }) => request.className)].sort();
  const theirs = ["TerraformStack", ...(text.includes("TerraformVariable") ? ["TerraformVariable"] : [])];
  return `import { ${theirs.join(", ")} } from "cdktf";
import type { Construct } from "constructs";
import { ${ours.join(", ")} } from "archipel";
import { ${pattern.className} } from "./${pattern.name}";

/** What is deployed, and where. */
export class AppStack extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
${text}
  }
}
`;
}

function cloudLine({ request: { id, className }, props }: LandedCloud): string {
  const fields = Object.entries(props).map(([name, value]) => `${name}: ${valueText(value, `${id}.${name}`)}`);
  return `    const ${id} = new ${className}(this, ${literal(id, "cloud")}${fields.length === 0 ? "" : `, { ${fields.join(", ")} }`});`;
}

function valueText(value: unknown, what: string): string {
  return value instanceof SecretVariable ? `new TerraformVariable(this, ${literal(value.name, what)}, { sensitive: true }).stringValue` : literal(value, what);
}

/** What the servers on a cloud are made of. */
function partsText({ machine, image }: LandedCloud): string {
  return `{ machine: ${machine.text}, image: ${image.text} }`;
}

function partsName(index: number): string {
  return index === 0 ? "parts" : `parts${index + 1}`;
}

function ownLine({ className, id, hasServers }: Project["pattern"], { request }: LandedCloud, parts: string): string {
  return `    new ${className}(${request.id}, ${literal(id, "pattern")}${hasServers ? `, ${parts}` : ""});`;
}

function sharedLine({ className, id }: Project["pattern"], clouds: readonly LandedCloud[]): string {
  const members = clouds.map(({ request }) => request.id).join(", ");
  return `    new ${className}(this, ${literal(id, "pattern")}, { members: [${members}], ...parts });`;
}
