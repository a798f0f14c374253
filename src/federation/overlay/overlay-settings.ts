import type { OverlayOptions } from "./overlay-options";
import { MachineImage } from "../../compute/machine-image";
import { MachineType } from "../../compute/machine-type";
import { checkInteger } from "../../core/checks";
import type { Faults } from "../../core/faults";

/** Complete options. */
export interface OverlaySettings {
  readonly port: number;
  readonly mtu: number;
  readonly keepaliveSeconds: number;
  readonly machineOf: (memberName: string) => MachineType;
  readonly imageOf: (memberName: string) => MachineImage;
  readonly sshAuthorizedKeys: string[];
}

/** The options with their defaults; notes what is wrong with them. */
export function overlaySettings(faults: Faults, options: OverlayOptions): OverlaySettings {
  const { port = 51_820, mtu = 1380, keepaliveSeconds = 25, sshAuthorizedKeys = [] } = options;
  checkInteger(faults, "overlay.port", port, { min: 1, max: 65_535 });
  checkInteger(faults, "overlay.mtu", mtu, { min: 1280, max: 1420, unit: "bytes" });
  checkInteger(faults, "overlay.keepaliveSeconds", keepaliveSeconds, { min: 1, max: 300, unit: "seconds" });
  const { machine = MachineType.needs({ vcpus: 1, memoryGib: 1 }), image = MachineImage.debian("12") } = options;
  const { machines = {}, images = {} } = options;
  return {
    port,
    mtu,
    keepaliveSeconds,
    sshAuthorizedKeys,
    machineOf: (memberName) => machines[memberName] ?? machine,
    imageOf: (memberName) => images[memberName] ?? image,
  };
}
