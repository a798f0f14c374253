import jsii
from archipel import Cloud
from cdktf import TerraformProvider
from constructs import Construct

from .catalogue import CATALOGUE
from .compute import HuddleCompute
from .network import HuddleNetworking
from .storage import HuddleStorage


class Huddle(Cloud):
    def __init__(self, scope: Construct, id_: str) -> None:
        super().__init__(scope, id_)
        provider = TerraformProvider(self, "Provider", terraform_resource_type="huddle")
        self._compute = HuddleCompute(provider)
        self._network = HuddleNetworking(provider)
        self._storage = HuddleStorage(provider)

    @property
    def cloud_name(self):
        return "Huddle"

    @property
    def region(self):
        return CATALOGUE.regions[0]

    @property
    def zone(self):
        return None

    @property
    def tags(self):
        return {}

    @property
    def catalogue(self):
        return CATALOGUE

    @property
    def shortfalls(self):
        return []

    @property
    def compute(self):
        return self._compute

    @property
    def network(self):
        return self._network

    @property
    def storage(self):
        return self._storage
