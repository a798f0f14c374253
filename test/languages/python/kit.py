"""What all tests here use."""

import json

from archipel import MachineImage, MachineType, Network, Scaleway, Server
from cdktf import TerraformStack, Testing


def stack_of(name: str = "shop") -> TerraformStack:
    return TerraformStack(Testing.app(), name)


def paris(stack: TerraformStack) -> Scaleway:
    return Scaleway(stack, "paris", region="fr-par")


def server(scope, id_: str = "web", **others) -> Server:
    network = Network(scope, f"{id_}-network", cidr="10.0.0.0/20")
    return Server(scope, id_, network=network, machine=MachineType.needs(vcpus=2, memory_gib=4), image=MachineImage.ubuntu("24.04"), **others)


def synthesized(stack: TerraformStack, validate: bool = False) -> dict:
    return json.loads(Testing.synth(stack, validate))


def resources(stack: TerraformStack, kind: str) -> list:
    return list(synthesized(stack)["resource"].get(kind, {}).values())
