import unittest

import jsii
from archipel import (
    Bucket, Capability, Cloud, ComputeCapability, CorsRule, Finding, Hetzner, MachineNeeds, OpenStack, OpenStackService, PlacePolicy,
)
from cdktf import Aspects, IAspect, TerraformOutput, TerraformResource
from constructs import Construct
from kit import paris, resources, server, stack_of, synthesized


class Pair(Construct):
    """A pattern that names no cloud."""

    def __init__(self, scope, id_):
        super().__init__(scope, id_)
        self.servers = [server(self, f"web-{index}") for index in range(2)]
        if ComputeCapability.PLACEMENT_SPREAD.is_offered_by(Cloud.of(self)):
            TerraformOutput(self, "spreads", value=True)


class NotAt(PlacePolicy):
    """A policy of one's own."""

    def __init__(self, scope, id_, city):
        super().__init__(scope, id_)
        self._city = city

    @property
    def title(self):
        return f"nothing stands in {self._city}"

    @property
    def objectives(self):
        return []

    def judge_place(self, place):
        return Finding(message="the team left this city") if place.region.city == self._city else None


@jsii.implements(IAspect)
class Collector:
    def __init__(self):
        self.types = []

    def visit(self, node):
        if TerraformResource.is_terraform_resource(node):
            self.types.append(node.terraform_resource_type)


class Patterns(unittest.TestCase):
    def setUp(self):
        self.stack = stack_of()
        self.cloud = paris(self.stack)

    def test_a_pattern_written_in_python_stands_on_any_cloud(self):
        Pair(self.cloud, "pair")
        Pair(Hetzner(self.stack, "falkenstein", region="fsn1"), "pair")
        self.assertEqual(len(resources(self.stack, "scaleway_instance_server")), 2)
        self.assertEqual(len(resources(self.stack, "hcloud_server")), 2)

    def test_a_pattern_may_ask_what_its_cloud_offers(self):
        Pair(self.cloud, "pair")
        self.assertEqual(len(synthesized(self.stack)["output"]), 1)
        self.assertFalse(Capability.of("somebody.else", "something that no cloud knows").is_offered_by(self.cloud))

    def test_the_resource_behind_a_construct_takes_overrides(self):
        web = server(self.cloud)
        web.node.default_child.add_override("timeouts.create", "20m")
        web.node.default_child.add_override("name", "chosen")
        (made,) = resources(self.stack, "scaleway_instance_server")
        self.assertEqual((made["timeouts"], made["name"]), ({"create": "20m"}, "chosen"))

    def test_any_attribute_of_the_resource_behind_a_construct_can_be_read_by_its_terraform_name(self):
        web = server(self.cloud)
        TerraformOutput(self.stack, "state", value=web.node.default_child.get_string_attribute("state"))
        self.assertEqual(synthesized(self.stack)["output"]["state"]["value"], "${scaleway_instance_server.paris_web_A6D437A1.state}")

    def test_a_plain_resource_beside_takes_tokens_and_the_provider(self):
        web = server(self.cloud, public_ip=True)
        record = TerraformResource(self.cloud, "www", terraform_resource_type="scaleway_domain_record", provider=self.cloud.terraform_provider)
        record.add_override("data", web.public_ip)
        (made,) = resources(self.stack, "scaleway_domain_record")
        self.assertEqual(made["provider"], "scaleway")
        self.assertRegex(made["data"], r"^\$\{scaleway_instance_ip\..+\.address\}$")

    def test_an_aspect_written_in_python_visits_what_the_constructs_made(self):
        server(self.cloud)
        collector = Collector()
        Aspects.of(self.stack).add(collector)
        synthesized(self.stack)
        self.assertIn("scaleway_instance_server", collector.types)

    def test_a_policy_written_in_python_stops_the_synthesis(self):
        Bucket(self.cloud, "files")
        NotAt(self.stack, "gone", "Paris")
        with self.assertRaisesRegex(RuntimeError, r"(?s)shop/paris/files.*nothing stands in Paris.*the team left this city"):
            synthesized(self.stack, validate=True)

    def test_a_policy_that_is_met_lets_it_through(self):
        Bucket(self.cloud, "files")
        NotAt(self.stack, "gone", "Amsterdam")
        self.assertEqual(len(resources(self.stack, "scaleway_object_bucket")), 1)
        synthesized(self.stack, validate=True)

    def test_a_construct_gives_back_the_object_that_the_program_made(self):
        self.assertIs(server(self.cloud).cloud, self.cloud)

    def test_structs_with_the_same_values_are_equal(self):
        self.assertEqual(MachineNeeds(vcpus=2, memory_gib=4), MachineNeeds(vcpus=2, memory_gib=4))

    def test_structs_in_a_list_are_written_as_structs(self):
        Bucket(self.cloud, "one", cors_rules=[CorsRule(allowed_origins=["https://shop.example"])])
        (made,) = resources(self.stack, "scaleway_object_bucket")
        self.assertEqual(made["cors_rule"][0]["allowed_origins"], ["https://shop.example"])
        with self.assertRaisesRegex(RuntimeError, "Missing required properties for archipel.CorsRule: 'allowedOrigins'"):
            Bucket(self.cloud, "two", cors_rules=[{"allowed_origins": ["https://shop.example"]}])

    def test_a_cloud_of_openstack_takes_the_enumerations_of_the_root(self):
        cloud = OpenStack(self.stack, "cellar", region="RegionOne", external_network="public", services=[OpenStackService.DESIGNATE])
        self.assertIsNotNone(cloud.dns)
        self.assertIsNone(cloud.kubernetes)


if __name__ == "__main__":
    unittest.main()
