import { join } from "node:path";
import { App } from "cdktf";
import { Construct } from "constructs";
import { writeReport } from "./write";
import { addAppCheck } from "../../core/app-checks";
import { Faults } from "../../core/faults";
import { checkShape } from "../../core/shape-check";
import { manifestOf } from "../manifest-of";

/**
 * Properties of the report.
 */
export interface SovereigntyReportProps {
  /**
   * Where it is written; made when it is missing.
   *
   * @default - where the app is synthesized to, `cdktf.out`
   */
  readonly directory?: string;
  /**
   * The name of the page. The data behind it is written beside it, with `.json` instead of `.html`.
   *
   * @default "sovereignty.html"
   */
  readonly fileName?: string;
}

/**
 * Writes a report of the whole app when it is synthesized: what stands where, who runs it, which law reaches it, and what became of the policies. It is one page that
 * needs no network, and the same as JSON. It is written also when policies are broken and the synth fails.
 *
 * ```ts
 * new SovereigntyReport(app, "report");
 * ```
 */
export class SovereigntyReport extends Construct {
  /** The path of the page. */
  public readonly file: string;

  /**
   * @throws ValidationError when the name is not that of a page
   */
  public constructor(scope: Construct, id: string, props: SovereigntyReportProps = {}) {
    super(scope, id);
    checkShape(this, "SovereigntyReport", "SovereigntyReportProps", props);
    const fileName = props.fileName ?? "sovereignty.html";
    if (!/^[^/\\]+\.html$/.test(fileName)) {
      new Faults(this, "SovereigntyReport").refuse("fileName", fileName, "a name that ends in .html, without a directory");
    }
    const app = App.of(this);
    this.file = join(props.directory ?? app.outdir, fileName);
    addAppCheck(app, `report ${this.node.path}`, {
      validate: () => {
        writeReport(manifestOf(app), this.file);
        return [];
      },
    });
  }
}
