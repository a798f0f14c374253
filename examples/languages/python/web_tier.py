"""Web servers, spread apart where the cloud can, each with a data volume; and a bucket for what they serve."""

from archipel import (
    Bucket, Cloud, CloudInit, CloudInitFile, ComputeCapability, CorsRule, MachineImage, MachineType, Network, Peer, Port, ServerGroup, Volume,
)
from cdktf import TerraformOutput
from constructs import Construct


class WebTier(Construct):
    """It never names a cloud: it lands on whichever it is put under."""

    def __init__(self, scope: Construct, id_: str, *, servers: int, data_gib: int = 20) -> None:
        super().__init__(scope, id_)
        network = Network(self, "network", cidr="10.20.0.0/16", default_subnet=False)
        subnet = network.add_subnet("web", cidr="10.20.1.0/24")
        self.group = ServerGroup(
            self,
            "web",
            count=servers,
            spread=ComputeCapability.PLACEMENT_SPREAD.is_offered_by(Cloud.of(self)),
            subnet=subnet,
            machine=MachineType.needs(vcpus=2, memory_gib=4),
            image=MachineImage.ubuntu("24.04"),
            public_ip=True,
            cloud_init=CloudInit(packages=["nginx"], files=[CloudInitFile(path="/var/www/html/index.html", content="hello\n")]),
        )
        self.group.firewall.allow(Peer.any_ipv4(), Port.tcp(80), "http")
        self.group.firewall.allow(Peer.any_ipv4(), Port.tcp(443), "https")
        for index, server in enumerate(self.group.servers):
            server.attach_volume(Volume(self, f"data-{index}", size_gib=data_gib), mount_path="/srv")
        self.assets = Bucket(self, "assets", public_read=True, cors_rules=[CorsRule(allowed_origins=["https://shop.example"])])
        TerraformOutput(self, "addresses", value=[server.public_ip for server in self.group.servers])
