import unittest

from archipel import Bucket, Egress, Hetzner, Network, Scaleway
from kit import paris, stack_of


class Errors(unittest.TestCase):
    def test_wrong_input_is_a_runtime_error_with_the_whole_message(self):
        with self.assertRaises(RuntimeError) as caught:
            Network(paris(stack_of()), "wide", cidr="10.0.0.0/99")
        self.assertEqual(
            str(caught.exception),
            "shop/paris/wide: Network cannot be defined as written\n"
            '  - cidr: got "10.0.0.0/99"; allowed: an IPv4 address block in CIDR form whose host bits are zero, such as 10.0.0.0/16 [ARCHIPEL_VALIDATION]',
        )

    def test_the_cause_of_an_error_names_its_class(self):
        with self.assertRaises(RuntimeError) as caught:
            Network(paris(stack_of()), "wide", cidr="10.0.0.0/99")
        self.assertIn("ValidationError: shop/paris/wide: ", str(caught.exception.__cause__))

    def test_a_missing_capability_tells_which_clouds_can(self):
        with self.assertRaises(RuntimeError) as caught:
            Network(Hetzner(stack_of(), "falkenstein", region="fsn1"), "inner", cidr="10.0.0.0/16", egress=Egress.NAT)
        self.assertIn("asks for what Hetzner does not offer", str(caught.exception))
        self.assertIn("offered by: ", str(caught.exception))
        self.assertTrue(str(caught.exception).endswith("[ARCHIPEL_CAPABILITY_MISSING]"))
        self.assertIn("CapabilityError: ", str(caught.exception.__cause__))

    def test_a_construct_without_a_cloud_is_told_what_to_do(self):
        with self.assertRaisesRegex(RuntimeError, "^shop/files: no cloud in scope"):
            Bucket(stack_of(), "files")

    def test_a_property_that_does_not_exist_is_a_type_error_of_python(self):
        with self.assertRaisesRegex(TypeError, "unexpected keyword argument 'regoin'"):
            Scaleway(stack_of(), "paris", regoin="fr-par")

    def test_a_value_of_the_wrong_type_is_a_type_error_of_python(self):
        with self.assertRaisesRegex(TypeError, "type of argument cidr must be str"):
            Network(paris(stack_of()), "wide", cidr=10)


if __name__ == "__main__":
    unittest.main()
