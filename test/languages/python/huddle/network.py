import jsii
from archipel import IFirewallHandle, INetworkDriver, INetworkHandle, NetworkCapability, SubnetHandle

from .resource import HuddleResource


@jsii.implements(INetworkHandle)
class HuddleNet:
    def __init__(self, resource: HuddleResource) -> None:
        self._resource = resource

    @property
    def network_id(self):
        return self._resource.resource_id

    def add_subnet(self, scope, spec):
        subnet = HuddleResource(scope, "segment", self._resource.provider, label=spec.name, range=spec.cidr, network=self.network_id)
        return SubnetHandle(subnet_id=subnet.resource_id, dependencies=[subnet])

    def add_route(self, scope, spec):
        raise NotImplementedError("not declared, so never called")


@jsii.implements(IFirewallHandle)
class HuddleShield:
    """Rules are blocks of the resource, and come one after the other."""

    def __init__(self, resource: HuddleResource) -> None:
        self._resource = resource
        self._holes = []

    @property
    def firewall_id(self):
        return self._resource.resource_id

    def add_rule(self, rule_id, rule):
        ports = None if rule.from_port is None else f"{rule.from_port:.0f}-{rule.to_port:.0f}"
        self._holes.append({"direction": rule.direction.value, "protocol": rule.protocol.name.lower(), "from": rule.cidr, "ports": ports})
        self._resource.add_override("hole", self._holes)


@jsii.implements(INetworkDriver)
class HuddleNetworking:
    def __init__(self, provider) -> None:
        self._provider = provider

    @property
    def capabilities(self):
        return [NetworkCapability.NETWORK, NetworkCapability.FIREWALL]

    @property
    def shortfalls(self):
        return []

    @property
    def zonal(self):
        return False

    def define_network(self, scope, spec):
        return HuddleNet(HuddleResource(scope, "network", self._provider, label=spec.name, range=spec.cidr))

    def define_firewall(self, scope, spec):
        return HuddleShield(HuddleResource(scope, "shield", self._provider, label=spec.name))

    def define_public_ip(self, scope, spec):
        raise NotImplementedError("not declared, so never called")
