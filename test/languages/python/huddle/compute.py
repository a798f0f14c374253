import jsii
from archipel import ComputeCapability, IComputeDriver, IServerHandle, IVolumeMounts, Shortfall, SshKeyRef, VolumeAttachment

from .resource import HuddleResource


@jsii.implements(IServerHandle)
class HuddleServer:
    """What is optional in the interface and not there is left out."""

    def __init__(self, resource: HuddleResource) -> None:
        self._resource = resource

    @property
    def server_id(self):
        return self._resource.resource_id

    @property
    def private_ip(self):
        return self._resource.get_string_attribute("inner_address")

    @property
    def public_ip(self):
        return self._resource.get_string_attribute("outer_address")

    def attach_volume(self, scope, volume):
        HuddleResource(scope, "plug", self._resource.provider, id_="Plug", disk=volume.volume_id, server=self.server_id)
        return VolumeAttachment(device_path="/dev/vdb")

    def update_user_data(self, user_data):
        self._resource.add_override("script", user_data)

    def attach_public_ip(self, scope, public_ip):
        raise NotImplementedError("not declared, so never called")

    def attach_file_share(self, scope, file_share):
        raise NotImplementedError("not declared, so never called")

    def allow_forwarding(self, cidr):
        raise NotImplementedError("not declared, so never called")


@jsii.implements(IComputeDriver)
class HuddleCompute:
    def __init__(self, provider) -> None:
        self._provider = provider

    @property
    def capabilities(self):
        can = ComputeCapability
        return [can.SERVER, can.NETWORK_WITHOUT_SUBNET, can.PUBLIC_ADDRESS, can.USER_DATA, can.VOLUME, can.SSH_KEY, can.SSH_KEY_BY_NAME]

    @property
    def shortfalls(self):
        return [Shortfall(capability=ComputeCapability.PLACEMENT_SPREAD, reason="there is one room")]

    @property
    def zonal(self):
        return False

    @property
    def max_user_data_bytes(self):
        return 8192

    @property
    def max_root_disk_gib(self):
        return 40

    @property
    def login_users(self):
        return {"default": "huddle"}

    def define_server(self, scope, spec):
        resource = HuddleResource(
            scope,
            "server",
            self._provider,
            label=spec.name,
            plan=spec.machine.name,
            os=spec.image.name,
            network=spec.network_interface.network_id if spec.network_interface else None,
            shield=spec.firewall_id,
            keys=[key.ssh_key_id for key in spec.ssh_keys] or None,
            script=spec.user_data,
        )
        return HuddleServer(resource)

    def define_ssh_key(self, scope, spec):
        key = HuddleResource(scope, "key", self._provider, label=spec.name, text=spec.public_key)
        return SshKeyRef(ssh_key_id=key.resource_id, ssh_key_name=spec.name, dependencies=[])

    def define_placement_group(self, scope, spec):
        raise NotImplementedError("not declared, so never called")
