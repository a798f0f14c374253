import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { Bucket } from "../../../index";

/** Files that everybody may read, as those of a web site. It names no cloud: it lands on the one that it is put under. */
export class Site extends Construct {
  public readonly files: Bucket;

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    this.files = new Bucket(this, "files", { publicRead: true });
    new TerraformOutput(this, "bucket", { value: this.files.bucketName });
  }
}
