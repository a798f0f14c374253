from archipel import Infomaniak, Scaleway
from cdktf import App, TerraformStack

from web_tier import WebTier

app = App()
stack = TerraformStack(app, "web")

clouds = [
    Scaleway(stack, "warsaw", region="pl-waw", tags={"team": "web"}),
    Infomaniak(stack, "geneva", region="dc3-a", tags={"team": "web"}),
]

for cloud in clouds:
    WebTier(cloud, "tier", servers=3)

app.synth()
