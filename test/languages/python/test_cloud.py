import unittest

from archipel import (
    Bucket, Cloud, CloudInit, ComputeCapability, MachineImage, MachineType, Network, NetworkPeering, Peer, PlacementGroup, Port, Server, SshKey, StorageCapability, Volume,
)
from cdktf import TerraformOutput
from huddle import Huddle
from kit import resources, stack_of, synthesized

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl somebody"


class ACloudWrittenInPython(unittest.TestCase):
    def setUp(self):
        self.stack = stack_of()
        self.cloud = Huddle(self.stack, "aalborg")

    def server(self, **others):
        network = Network(self.cloud, "net", cidr="10.0.0.0/24")
        return Server(self.cloud, "web", network=network, machine=MachineType.needs(vcpus=2, memory_gib=2), image=MachineImage.debian("12"), **others)

    def test_its_compute_driver_gets_a_complete_specification(self):
        self.server(public_ip=True, ssh_keys=[SshKey(self.cloud, "key", public_key=KEY)], cloud_init=CloudInit(packages=["nginx"]))
        (made,) = resources(self.stack, "huddle_server")
        self.assertEqual((made["plan"], made["os"], made["label"]), ("h2", "bookworm", "shop-aalborg-web"))
        self.assertEqual(made["network"], "${huddle_network.aalborg_net_4C7333C0.id}")
        self.assertEqual(made["keys"], ["${huddle_key.aalborg_key_CB3700E9.id}"])
        self.assertIn("nginx", made["script"])

    def test_its_handles_are_called_back_for_what_is_added_later(self):
        web = self.server(public_ip=True)
        web.firewall.allow(Peer.any_ipv4(), Port.tcp(443))
        web.firewall.allow(Peer.any_ipv4(), Port.udp_range(4000, 4010))
        (shield,) = resources(self.stack, "huddle_shield")
        self.assertEqual([(hole["protocol"], hole["ports"]) for hole in shield["hole"]], [("tcp", "443-443"), ("udp", "4000-4010")])

    def test_user_data_reaches_its_handle_again_when_a_volume_is_mounted(self):
        self.server(cloud_init=CloudInit(packages=["nginx"])).attach_volume(Volume(self.cloud, "data", size_gib=20), mount_path="/srv")
        (made,) = resources(self.stack, "huddle_server")
        (plug,) = resources(self.stack, "huddle_plug")
        self.assertIn("mount /srv", made["script"])
        self.assertIn("nginx", made["script"])
        self.assertTrue(plug["disk"].startswith("${huddle_disk."))

    def test_tokens_of_its_handles_are_attributes_of_the_server(self):
        web = self.server(public_ip=True)
        TerraformOutput(self.stack, "inner", value=web.private_ip)
        TerraformOutput(self.stack, "outer", value=web.public_ip)
        outputs = synthesized(self.stack)["output"]
        self.assertRegex(outputs["inner"]["value"], r"^\$\{huddle_server\..+\.inner_address\}$")
        self.assertRegex(outputs["outer"]["value"], r"^\$\{huddle_server\..+\.outer_address\}$")

    def test_members_of_a_handle_that_are_optional_may_be_absent(self):
        one, other = (Network(self.cloud, name, cidr=f"10.{index}.0.0/24") for index, name in enumerate(["one", "other"]))
        with self.assertRaisesRegex(RuntimeError, "NetworkPeering asks for what Huddle does not offer"):
            NetworkPeering(self.cloud, "peering", network=one, peer=other)

    def test_its_storage_driver_makes_buckets(self):
        Bucket(self.cloud, "assets", versioned=True)
        (bucket,) = resources(self.stack, "huddle_bucket")
        self.assertEqual((bucket["label"], bucket["versioned"]), ("shop-aalborg-assets", True))

    def test_what_it_does_not_list_is_refused_with_its_own_reason(self):
        with self.assertRaisesRegex(RuntimeError, "compute.placement.spread.*: there is one room; offered by: "):
            PlacementGroup(self.cloud, "apart")

    def test_services_that_it_does_not_have_are_absent(self):
        self.assertIsNone(self.cloud.dns)
        self.assertFalse(StorageCapability.BUCKET_CORS.is_offered_by(self.cloud))
        self.assertTrue(ComputeCapability.USER_DATA.is_offered_by(self.cloud))

    def test_constructs_below_it_find_it_as_the_same_object(self):
        self.assertIs(Cloud.of(self.server()), self.cloud)


if __name__ == "__main__":
    unittest.main()
