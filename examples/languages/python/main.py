from cdktf import App, TerraformStack
from archipel import Bucket, MachineImage, MachineType, Network, OvhCloud, Peer, Port, Scaleway, Server

app = App()
stack = TerraformStack(app, "shop")

clouds = [
    Scaleway(stack, "paris", region="fr-par", zone="fr-par-1"),
    OvhCloud(stack, "gravelines", region="GRA11"),  # an OpenStack cloud
]

for cloud in clouds:
    network = Network(cloud, "network", cidr="10.0.0.0/16")
    web = Server(
        cloud,
        "web",
        network=network,
        machine=MachineType.needs(vcpus=2, memory_gib=4),
        image=MachineImage.ubuntu("24.04"),
        public_ip=True,
    )
    web.firewall.allow(Peer.any_ipv4(), Port.tcp(443))
    Bucket(cloud, "assets", versioned=True)

app.synth()
