import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import {
  CloudAvenue, ContainerApp, ContainerHost, Exoscale, FlexibleEngine, Gridscale, Hetzner, Incus, IonosCloud, LoadBalancer, Certificate,
  Network, NetworkCapability, OpenTelekomCloud, Outscale, Scaleway, Seca, Secret,
  SovereignState, Stackit, StateStore, UpCloud, VpnConnection, VpnGateway, VpnPeer, vendors,
} from "archipel";
import { sampleProps } from "../../../src/clouds/cloudavenue/sample";
import { sample as openStack } from "../../../src/clouds/openstack/sample";
import { SAMPLE_PROJECT } from "../../../src/clouds/stackit/sample";
import type { Bench } from "../../../src/testing/conformance/bench";
import { cacheBase, databaseBase } from "../../../src/testing/conformance/databases-bench";
import { EXISTING_ADDRESS, PEM_CERTIFICATE } from "../../../src/testing/conformance/keys";

/** A place of the API that takes a secret, by the name of the struct and its property. */
export interface Place {
  readonly name: string;
  /** What messages call it. */
  readonly property: string;
}

/** A place of a portable construct. */
export interface PortablePlace extends Place {
  readonly build: (bench: Bench, secret: string) => void;
}

/** A place of a cloud. */
export interface CloudPlace extends Place {
  readonly build: (scope: Construct, secret: string) => void;
}

const container = (secret: string) => ({ image: "ghcr.io/example/shop:1.0", port: 8080, secretEnvironment: { PASSWORD: secret } });

function host(bench: Bench, props: Partial<ConstructorParameters<typeof ContainerHost>[2]>): void {
  const network = bench.offers(NetworkCapability.NETWORK) ? bench.network : undefined;
  const machine = bench.machine(bench.cloud.zone === undefined ? [] : [bench.cloud.zone]);
  const containers = { shop: { image: "ghcr.io/example/shop:1.0", port: 8080 } };
  new ContainerHost(bench.scope, "host", { containers, machine, image: bench.image, network, publicIp: network === undefined, ...props });
}

/** Where portable constructs take secrets. */
export const PORTABLE: readonly PortablePlace[] = [
  { name: "SecretProps.value", property: "value", build: (bench, value) => void new Secret(bench.scope, "token", { value }) },
  { name: "DatabaseUserOptions.password", property: "password", build: (bench, password) => void databaseBase(bench).define("db", {}).addUser(bench.databaseUser, { password }) },
  { name: "CacheProps.password", property: "password", build: (bench, password) => void cacheBase(bench).define("cache", { password }) },
  { name: "ContainerDefinition.secretEnvironment", property: "secretEnvironment.PASSWORD", build: (bench, secret) => void new ContainerApp(bench.scope, "app", container(secret)) },
  {
    name: "ContainerDefinition.secretEnvironment (on servers)", property: "secretEnvironment.PASSWORD",
    build: (bench, secret) => host(bench, { containers: { shop: container(secret) } }),
  },
  {
    name: "RegistryLogin.password", property: "registryLogins[0].password",
    build: (bench, password) => host(bench, { registryLogins: [{ registry: "registry.example.org", username: "puller", password }] }),
  },
  {
    name: "PemOptions.privateKey", property: "privateKey",
    build: (bench, privateKey) =>
      void new LoadBalancer(bench.scope, "balancer", { network: bench.network })
        .addCertificate("certificate", Certificate.fromPem({ certificate: PEM_CERTIFICATE, privateKey })),
  },
  {
    name: "VpnConnectionProps.presharedKey", property: "presharedKey",
    build: (bench, presharedKey) => {
      const gateway = new VpnGateway(bench.scope, "gateway", { network: new Network(bench.scope, "private", { cidr: "10.7.0.0/20" }) });
      const bgpAsn = bench.offers(NetworkCapability.VPN_STATIC_ROUTES) ? undefined : 65_000;
      new VpnConnection(bench.scope, "tunnel", { gateway, presharedKey, peer: VpnPeer.of({ address: EXISTING_ADDRESS, cidrs: ["192.168.77.0/24"], bgpAsn }) });
    },
  },
  {
    name: "StateEncryption.passphrase", property: "encryption.passphrase",
    build: (bench, passphrase) => encrypted(bench, { passphrase }),
  },
];

function encrypted(bench: Bench, encryption: { readonly passphrase: string }): void {
  const store = StateStore.at({ endpoint: "https://s3.example.org", region: "eu", bucketName: "states" });
  new SovereignState(TerraformStack.of(bench.scope), "state", { store, locking: true, encryption });
}

const seca = { region: "r", tenant: "t", regionUrl: "https://api.seca.example/x", zones: ["a"], networkSku: "N", storageSku: "S" };
const half = "a-public-half";

/** Where clouds, and what belongs to one of them, take secrets. */
export const CLOUD: readonly CloudPlace[] = [
  { name: "ScalewayProps.accessKey", property: "accessKey", build: (scope, accessKey) => void new Scaleway(scope, "c", { region: "fr-par", accessKey }) },
  { name: "ScalewayProps.secretKey", property: "secretKey", build: (scope, secretKey) => void new Scaleway(scope, "c", { region: "fr-par", secretKey }) },
  { name: "HetznerProps.token", property: "token", build: (scope, token) => void new Hetzner(scope, "c", { region: "fsn1", token }) },
  { name: "HetznerProps.s3AccessKey", property: "s3AccessKey", build: (scope, key) => void new Hetzner(scope, "c", { region: "fsn1", s3AccessKey: key, s3SecretKey: key }) },
  { name: "HetznerProps.s3SecretKey", property: "s3SecretKey", build: (scope, key) => void new Hetzner(scope, "c", { region: "fsn1", s3AccessKey: key, s3SecretKey: key }) },
  { name: "ExoscaleProps.apiKey", property: "apiKey", build: (scope, apiKey) => void new Exoscale(scope, "c", { zone: "at-vie-1", apiKey, apiSecret: apiKey }) },
  { name: "ExoscaleProps.apiSecret", property: "apiSecret", build: (scope, apiSecret) => void new Exoscale(scope, "c", { zone: "at-vie-1", apiKey: apiSecret, apiSecret }) },
  { name: "UpCloudProps.token", property: "token", build: (scope, token) => void new UpCloud(scope, "c", { zone: "fi-hel2", token }) },
  { name: "UpCloudProps.password", property: "password", build: (scope, password) => void new UpCloud(scope, "c", { zone: "fi-hel2", username: half, password }) },
  { name: "IonosCloudProps.token", property: "token", build: (scope, token) => void new IonosCloud(scope, "c", { region: "de/fra", token }) },
  { name: "IonosCloudProps.s3AccessKey", property: "s3AccessKey", build: (scope, key) => void new IonosCloud(scope, "c", { region: "de/fra", s3AccessKey: key, s3SecretKey: key }) },
  { name: "IonosCloudProps.s3SecretKey", property: "s3SecretKey", build: (scope, key) => void new IonosCloud(scope, "c", { region: "de/fra", s3AccessKey: key, s3SecretKey: key }) },
  { name: "OutscaleProps.accessKeyId", property: "accessKeyId", build: (scope, key) => void new Outscale(scope, "c", { region: "eu-west-2", accessKeyId: key, secretKeyId: key }) },
  { name: "OutscaleProps.secretKeyId", property: "secretKeyId", build: (scope, key) => void new Outscale(scope, "c", { region: "eu-west-2", accessKeyId: key, secretKeyId: key }) },
  { name: "HuaweiKeys.accessKey", property: "accessKey", build: (scope, key) => void new OpenTelekomCloud(scope, "c", { region: "eu-de", ...keys(key) }) },
  { name: "HuaweiKeys.secretKey", property: "secretKey", build: (scope, key) => void new FlexibleEngine(scope, "c", keys(key)) },
  {
    name: "CloudAvenueProps.password", property: "password",
    build: (scope, password) => void new CloudAvenue(scope, "c", { ...sampleProps(scope, "c"), organization: "cav01", user: half, password }),
  },
  { name: "GridscaleProps.token", property: "token", build: (scope, token) => void new Gridscale(scope, "c", { region: "de/fra", userUuid: half, token }) },
  {
    name: "StackitProps.serviceAccountKey", property: "serviceAccountKey",
    build: (scope, serviceAccountKey) => void new Stackit(scope, "c", { region: "eu01", projectId: SAMPLE_PROJECT, serviceAccountKey }),
  },
  { name: "SecaProps.token", property: "token", build: (scope, token) => void new Seca(scope, "c", { ...seca, token }) },
  { name: "IncusProps.token", property: "token", build: (scope, token) => void new Incus(scope, "c", { uplink: "public", remote: "r", address: "https://incus.example.org:8443", token }) },
  {
    name: "OpenStackCredentials.applicationCredentialSecret", property: "applicationCredentialSecret",
    build: (scope, secret) => void openStack(scope, "c", {
      cloudsYaml: undefined, authUrl: "https://keystone.example.org/v3", applicationCredentialId: half, applicationCredentialSecret: secret,
    }),
  },
  { name: "vendors.opentelekomcloud.DatabasePassword.password", property: "DatabasePassword", build: (_scope, secret) => void new vendors.opentelekomcloud.DatabasePassword(secret) },
  { name: "vendors.flexibleengine.DatabasePassword.password", property: "DatabasePassword", build: (_scope, secret) => void new vendors.flexibleengine.DatabasePassword(secret) },
];

function keys(key: string): { readonly accessKey: string; readonly secretKey: string; readonly domainName: string; readonly projectName: string } {
  return { accessKey: key, secretKey: key, domainName: "d", projectName: "p" };
}
