package shop;

import java.util.List;

import cloud.archipel.Bucket;
import cloud.archipel.Cloud;
import cloud.archipel.MachineImage;
import cloud.archipel.MachineNeeds;
import cloud.archipel.MachineType;
import cloud.archipel.Network;
import cloud.archipel.OvhCloud;
import cloud.archipel.Peer;
import cloud.archipel.Port;
import cloud.archipel.Scaleway;
import cloud.archipel.Server;
import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.TerraformStack;

/** The quickstart in Java: the same JSON as ../../quickstart/main.ts gives. */
public final class Main {
    public static void main(String[] args) {
        App app = new App();
        TerraformStack stack = new TerraformStack(app, "shop");

        List<Cloud> clouds = List.of(
            Scaleway.Builder.create(stack, "paris").region("fr-par").zone("fr-par-1").build(),
            OvhCloud.Builder.create(stack, "gravelines").region("GRA11").build()); // an OpenStack cloud

        for (Cloud cloud : clouds) {
            Network network = Network.Builder.create(cloud, "network").cidr("10.0.0.0/16").build();
            Server web = Server.Builder.create(cloud, "web")
                .network(network)
                .machine(MachineType.needs(MachineNeeds.builder().vcpus(2).memoryGib(4).build()))
                .image(MachineImage.ubuntu("24.04"))
                .publicIp(true)
                .build();
            web.getFirewall().allow(Peer.anyIpv4(), Port.tcp(443));
            Bucket.Builder.create(cloud, "assets").versioned(true).build();
        }
        app.synth();
    }
}
