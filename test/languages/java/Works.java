package shop;

import java.util.Map;

import cloud.archipel.Hetzner;
import cloud.archipel.MachineImage;
import cloud.archipel.MachineNeeds;
import cloud.archipel.MachineType;
import cloud.archipel.Network;
import cloud.archipel.Scaleway;
import cloud.archipel.Server;
import cloud.archipel.VendorMixin;
import cloud.archipel.vendors.openstack.ConfigDrive;
import cloud.archipel.vendors.scaleway.ProtectedServer;
import com.hashicorp.cdktf.TerraformResource;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.Testing;
import software.constructs.Construct;
import software.constructs.IConstruct;

/** What of the library works in Java beside a plain program: patterns, mixins, overrides, errors. Ends with 1 if anything does not. */
public final class Works {
    private static int failures = 0;

    private final TerraformStack stack = new TerraformStack(Testing.app(), "shop");
    private final Scaleway cloud = Scaleway.Builder.create(stack, "paris").region("fr-par").build();

    /** A pattern that names no cloud. */
    static final class WebTier extends Construct {
        final Server server;

        WebTier(Construct scope, String id) {
            super(scope, id);
            server = Server.Builder.create(this, "web")
                .network(Network.Builder.create(this, "network").cidr("10.0.0.0/20").build())
                .machine(MachineType.needs(MachineNeeds.builder().vcpus(2).memoryGib(4).build()))
                .image(MachineImage.ubuntu("24.04"))
                .build();
        }
    }

    /** A vendor's mixin, written in Java. */
    static final class LocalBoot extends VendorMixin {
        LocalBoot() {
            super("scaleway_instance_server");
        }

        @Override
        protected void change(IConstruct resource) {
            ((TerraformResource) resource).addOverride("boot_type", "local");
        }
    }

    public static void main(String[] args) {
        check("a pattern stands on any cloud", works -> {
            new WebTier(works.cloud, "tier");
            new WebTier(Hetzner.Builder.create(works.stack, "falkenstein").region("fsn1").build(), "tier");
            works.has("\"scaleway_instance_server\"");
            works.has("\"hcloud_server\"");
        });
        check("the resource behind a construct takes overrides", works -> {
            ((TerraformResource) new WebTier(works.cloud, "tier").server.getNode().getDefaultChild()).addOverride("timeouts", Map.of("create", "20m"));
            works.has("\"create\": \"20m\"");
        });
        check("a vendor's mixin changes the resource", works -> {
            new WebTier(works.cloud, "tier").server.with(new ProtectedServer());
            works.has("\"protected\": true");
        });
        check("a mixin written in Java changes the resource", works -> {
            new WebTier(works.cloud, "tier").server.with(new LocalBoot());
            works.has("\"boot_type\": \"local\"");
        });
        check("a vendor's mixin on another cloud throws", works ->
            throwing("mixin ConfigDrive changes openstack_compute_instance_v2", () -> new WebTier(works.cloud, "tier").server.with(new ConfigDrive())));
        check("wrong input throws with the whole message", works ->
            throwing("shop/paris/wide: Network cannot be defined as written\n  - cidr: got \"10.0.0.0/99\"",
                () -> Network.Builder.create(works.cloud, "wide").cidr("10.0.0.0/99").build()));
        System.exit(failures == 0 ? 0 : 1);
    }

    private interface Case {
        void run(Works works);
    }

    private static void check(String sentence, Case what) {
        try {
            what.run(new Works());
            System.out.println("ok: " + sentence);
        } catch (RuntimeException | AssertionError error) {
            failures += 1;
            System.out.println("FAILED: " + sentence + ": " + error);
        }
    }

    private void has(String text) {
        String json = Testing.synth(stack);
        if (!json.contains(text)) {
            throw new AssertionError(text + " is not in " + json);
        }
    }

    private static void throwing(String message, Runnable what) {
        try {
            what.run();
        } catch (RuntimeException error) {
            if (!String.valueOf(error.getMessage()).contains(message)) {
                throw new AssertionError("thrown: " + error);
            }
            return;
        }
        throw new AssertionError("nothing was thrown");
    }
}
