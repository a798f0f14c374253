/*
 * One measurement in a process of its own: `node import.js WHAT` loads something, and prints what it took as JSON.
 */
const start = performance.now();

/** What is loaded, as the first lines of a program do it. */
const LOADS: Readonly<Record<string, () => unknown>> = {
  "cdktf": () => require("cdktf"),
  "one-cloud": () => names("Scaleway"),
  "two-clouds": () => names("Scaleway", "OvhCloud"),
  "all-clouds": () => names("Scaleway", "OvhCloud", "OpenStack", "Infomaniak"),
  "one-cloud-made": () => {
    const { App, TerraformStack } = require("cdktf") as typeof import("cdktf");
    const { Scaleway } = require("archipel") as typeof import("archipel");
    return new Scaleway(new TerraformStack(new App({ outdir: process.argv[3] }), "stack"), "cloud", { region: "fr-par" });
  },
  "raw-one-cloud": () => [require("cdktf"), require("./raw-scaleway")],
  "raw-two-clouds": () => [require("cdktf"), require("./raw-scaleway"), require("./raw-openstack")],
};

/** The names that portable.ts imports, with those of the clouds. */
function names(...clouds: readonly string[]): unknown[] {
  require("cdktf");
  const archipel = require("archipel") as Record<string, unknown>;
  const portable = ["Server", "Volume", "Network", "Firewall", "MachineImage", "MachineType", "Peer", "Port"];
  return [...clouds, ...portable].map((name) => archipel[name]);
}

LOADS[process.argv[2]!]!();
const totalMs = performance.now() - start;
console.log(JSON.stringify({ totalMs, bytes: process.memoryUsage().rss, modules: Object.keys(require.cache).length }));
export {};
