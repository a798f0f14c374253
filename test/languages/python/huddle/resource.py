from cdktf import TerraformProvider, TerraformResource
from constructs import Construct


class HuddleResource(TerraformResource):
    """A resource of a provider for which there are no generated classes."""

    def __init__(self, scope: Construct, kind: str, provider: TerraformProvider, /, id_: str = "Resource", **attributes) -> None:
        super().__init__(scope, id_, terraform_resource_type=f"huddle_{kind}", provider=provider)
        for name, value in attributes.items():
            if value is not None:
                self.add_override(name, value)

    @property
    def resource_id(self) -> str:
        return self.get_string_attribute("id")
