import { Token } from "cdktf";
import type { KubernetesVersionEntry } from "../core/catalogue";
import type { Faults } from "../core/faults";
import { describeList } from "../core/text";

const MINOR = /^\d+\.\d+$/;
/** With the suffix that some distributions of Kubernetes add, `1.27.16-rancher1`. */
const WHOLE = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** What decides whether a version is right. */
export interface VersionContext {
  readonly autoUpgrade: boolean;
  /** Whether the cloud takes minor versions alone. */
  readonly minorOnly: boolean;
  readonly allowUnlisted: boolean;
  /** @default - the catalogue knows none; any is let through */
  readonly known?: readonly KubernetesVersionEntry[];
}

/** Notes a fault unless the version is unresolved, or of the right form and one that the catalogue lists. */
export function checkVersion(faults: Faults, version: string, { autoUpgrade, minorOnly, allowUnlisted, known }: VersionContext): void {
  if (Token.isUnresolved(version)) {
    return;
  }
  const entries = known ?? [];
  const listed = entries.some((entry) => entry.version === version || version.startsWith(`${entry.version}.`));
  const offer = entries.length === 0 ? "" : `; offered: ${describeList(entries.map((entry) => entry.version))}`;
  const chooser = autoUpgrade ? "autoUpgrade" : "the cloud";
  const isMinor = autoUpgrade || minorOnly;
  if (isMinor && !MINOR.test(version)) {
    faults.add("version", version, `a minor version such as 1.35, as ${chooser} chooses the patch version${offer}`);
  } else if (!isMinor && !WHOLE.test(version)) {
    faults.add("version", version, `a whole version such as 1.35.3; a minor version alone goes with autoUpgrade${offer}`);
  } else if (entries.length > 0 && !listed && !allowUnlisted) {
    faults.add("version", version, `${describeList(entries.map((entry) => entry.version))}; one that the catalogue does not know yet: allowUnlistedVersion: true`);
  }
}
