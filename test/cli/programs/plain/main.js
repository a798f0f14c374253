const { App, TerraformStack } = require("cdktf");
const { Bucket, MachineImage, MachineType, Scaleway, Server } = require("archipel");

const app = new App();
for (const name of ["shop", "lab"]) {
  const cloud = new Scaleway(new TerraformStack(app, name), "home", { region: "fr-par" });
  new Bucket(cloud, "files", { name: `the-${name}-files` });
  new Server(cloud, "web", {
    machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.debian("12"), publicIp: true,
    ...(name === "lab" ? { zone: "fr-par-2" } : {}),
  });
}
console.log("two stacks");
app.synth();
