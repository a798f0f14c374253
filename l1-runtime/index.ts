import type { IResolvable } from "cdktf";
import { TerraformDataSource, TerraformProvider, TerraformResource } from "cdktf";
import { expectOwnLibrary } from "./cdk-library";
import { withFastResolution } from "./fragment";
import { LightReference } from "./light-reference";

/*
 * What the generated classes extend in place of cdktf's own. They mean the same and write the same JSON; they are cheaper to make
 * and to synthesize. `npm run bench` measures by how much, docs/speed.md says where the time went. In a stack of the other CDK
 * library they are refused: it would fail with a TypeError when all is defined.
 */

/** A resource whose references cost no stack trace, and whose part of the JSON is resolved once. */
export class Resource extends TerraformResource {
  public constructor(...given: ConstructorParameters<typeof TerraformResource>) {
    super(...given);
    expectOwnLibrary(this);
  }

  public interpolationForAttribute(attribute: string): IResolvable {
    return new LightReference(`${this.terraformResourceType}.${addressed(this)}.${attribute}`, this.cdktfStack);
  }

  public get terraformMetaArguments(): Record<string, unknown> {
    return defined(super.terraformMetaArguments);
  }

  public toTerraform(): any {
    return withFastResolution(super.toTerraform());
  }

  public toMetadata(): any {
    return defined(super.toMetadata());
  }
}

/** A data source, likewise. */
export class DataSource extends TerraformDataSource {
  public constructor(...given: ConstructorParameters<typeof TerraformDataSource>) {
    super(...given);
    expectOwnLibrary(this);
  }

  public interpolationForAttribute(attribute: string): IResolvable {
    return new LightReference(`data.${this.terraformResourceType}.${addressed(this)}.${attribute}`, this.cdktfStack);
  }

  public toTerraform(): any {
    return withFastResolution(super.toTerraform());
  }
}

/** A provider's configuration; nothing of it is dear. */
export class Provider extends TerraformProvider {
  public constructor(...given: ConstructorParameters<typeof TerraformProvider>) {
    super(...given);
    expectOwnLibrary(this);
  }
}

function addressed(element: TerraformResource | TerraformDataSource): string {
  return element.forEach === undefined ? element.friendlyUniqueId : `${element.friendlyUniqueId}.*`;
}

/** Without the keys that say nothing: cdktf resolves each of them, to drop it afterwards. */
function defined(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    if (object[key] !== undefined) {
      result[key] = object[key];
    }
  }
  return result;
}
