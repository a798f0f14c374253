import unittest

import jsii
from archipel import VendorMixin, vendors
from cdktf import TerraformResource
from constructs import IMixin
from kit import paris, resources, server, stack_of, synthesized


class LocalBoot(VendorMixin):
    def __init__(self):
        super().__init__("scaleway_instance_server")

    def _change(self, resource):
        resource.add_override("boot_type", "local")


class OfAnotherCloud(VendorMixin):
    def __init__(self):
        super().__init__("openstack_compute_instance_v2")

    def _change(self, resource):
        raise AssertionError("there is nothing to change")


@jsii.implements(IMixin)
class Labelled:
    def supports(self, construct):
        return TerraformResource.is_terraform_resource(construct)

    def apply_to(self, construct):
        construct.add_override("description", f"below {construct.node.scope.node.path}")


class Mixins(unittest.TestCase):
    def setUp(self):
        self.stack = stack_of()
        self.web = server(paris(self.stack))

    def test_a_vendors_mixin_changes_the_resource(self):
        self.web.with_(vendors.scaleway.ProtectedServer())
        (made,) = resources(self.stack, "scaleway_instance_server")
        self.assertIs(made["protected"], True)

    def test_a_vendors_mixin_on_another_cloud_is_an_error(self):
        with self.assertRaisesRegex(RuntimeError, "mixin ConfigDrive changes openstack_compute_instance_v2, and there is none here"):
            self.web.with_(vendors.openstack.ConfigDrive())

    def test_a_mixin_written_in_python_changes_the_resource(self):
        self.web.with_(LocalBoot())
        (made,) = resources(self.stack, "scaleway_instance_server")
        self.assertEqual(made["boot_type"], "local")

    def test_a_mixin_written_in_python_that_matches_nothing_is_an_error(self):
        with self.assertRaisesRegex(RuntimeError, "shop/paris/web: mixin of the program changes openstack_compute_instance_v2"):
            self.web.with_(OfAnotherCloud())

    def test_and_one_that_matches_nothing_below_a_stack_is_found_at_synth(self):
        self.stack.with_(OfAnotherCloud())
        with self.assertRaisesRegex(RuntimeError, "mixin of the program changes openstack_compute_instance_v2"):
            synthesized(self.stack, validate=True)

    def test_a_mixin_of_constructs_written_in_python_reaches_every_resource(self):
        self.web.with_(Labelled())
        (made,) = resources(self.stack, "scaleway_instance_server")
        (firewall,) = resources(self.stack, "scaleway_instance_security_group")
        self.assertEqual((made["description"], firewall["description"]), ("below shop/paris/web", "below shop/paris/web/Firewall"))


if __name__ == "__main__":
    unittest.main()
