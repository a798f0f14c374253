import type { Surroundings } from "./invention";
import { fingerprint, kubeconfig, password, pem, sshPublicKey } from "./secrets";

type Maker = (around: Surroundings, name: string) => string;

/** What a computed text looks like, by its name; the first that matches is taken. */
const TEXTS: readonly (readonly [RegExp, Maker])[] = [
  [/kube_?config/, ({ source }) => kubeconfig(source)],
  [/(^|_)mac(_address|_addr)?$/, ({ source }) => source.mac()],
  [/public_key|ssh_?key$/, ({ source }) => sshPublicKey(source)],
  [/private_key|client_key$/, ({ source }) => pem(source, "PRIVATE KEY")],
  [/fingerprint|md5|checksum/, ({ source }) => fingerprint(source)],
  [/certificate(_data|_pem|_chain|_authority)?$|(^|_)ca(_cert|_certificate|_pem)?$|(^|_)cert(_pem)?$/, ({ source }) => pem(source, "CERTIFICATE")],
  [/password|passwd|admin_pass/, ({ source }) => password(source)],
  [/access_key(_id)?$/, ({ source }) => source.alphanumeric(20).toUpperCase()],
  [/secret|token|api_key|psk|preshared/, ({ source }) => source.alphanumeric(40)],
  [/^(created|updated|changed|last_updated)$|_(at|date|time|timestamp|on)$|timestamp|expir|^date/, ({ now }) => now],
  [/(^|_)(region|zone|location|availability_zone|subregion)(_name|_id)?$|datacenter$|project_id|organi[sz]ation_id|tenant_id|domain_id|account_id|owner_id/, (around, name) => fromSetting(around, name)],
  [/netmask|subnet_mask/, () => "255.255.255.0"],
  [/cidr|ip_range|prefix$|_range$/, ({ source }) => `10.${source.below(200)}.${source.below(250)}.0/24`],
  [/(private|internal|local|fixed|vip|lan|listen).*(ipv6|_v6|ip6)/, (around) => around.privateAddress(6)],
  [/ipv6|_v6$|ip6/, (around) => around.publicAddress(6)],
  [/(private|internal|local|fixed|vip|network|lan|assigned).*(ip|address|ipv4)(_v4|s|es)?$|(^|_)gateway(_ip)?$/, (around) => around.privateAddress(4)],
  [/(^|_)(ip|ips|ipv4|address|addresses|ip_address)(_v4)?$|publicly/, (around) => around.publicAddress(4)],
  [/(^|_)(ur[il]s?|endpoints?|href|link|domain_endpoint)(_v4)?$|_url_/, ({ source, type }) => `https://${source.hex(8)}.${host(type)}`],
  [/name_?servers?/, ({ source }) => `ns${source.below(9)}.sandbox.example`],
  [/host(name)?$|fqdn|dns_name|domain(_name)?$|virtual_host/, ({ source, type }) => `${source.hex(8)}.${host(type)}`],
  [/(^|_)(id|uuid|guid|ref)s?$|_oid$/, (around) => around.newId()],
  [/(^|_)(status|state|phase|provisioning_status|operating_status)$/, () => "ACTIVE"],
  [/(^|_)(user(_?name)?|login|owner)$/, () => "admin"],
  [/^(name|title|display_name)$|_name$/, ({ source, type }) => `${kind(type)}-${source.hex(6)}`],
  [/urn|srn|arn|crn/, ({ id, type }) => `srn:${kind(type)}:${id}`],
  [/version|release/, () => "1"],
];

const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/port/, 443],
  [/ttl/, 3600],
  [/mtu/, 1500],
  [/(ram|memory)/, 4096],
  [/(cores|cpus?)$/, 2],
  [/size|_gb|capacity|volume/, 20],
  [/prefix_?length/, 24],
  [/count|quantity|replicas|revision/, 1],
];

const TRUE = /^(enabled|admin_state_up|is_enabled|enable_dhcp|stateful|ready|available|active|port_security_enabled|is_active)$/;

/** A text that an attribute of this name may have; empty where the name says nothing. */
export function inventText(name: string, around: Surroundings): string {
  const maker = TEXTS.find(([pattern]) => pattern.test(name))?.[1];
  return maker ? maker(around, name) : "";
}

/** A number that an attribute of this name may have. */
export function inventNumber(name: string, around: Surroundings): number {
  if (/(^|_)id$/.test(name)) {
    return around.newNumber();
  }
  return NUMBERS.find(([pattern]) => pattern.test(name))?.[1] ?? 0;
}

/** Yes or no, for an attribute of this name. */
export function inventBoolean(name: string): boolean {
  return TRUE.test(name);
}

function fromSetting(around: Surroundings, name: string): string {
  const setting = around.setting(name);
  return typeof setting === "string" ? setting : /_id$/.test(name) ? around.newId() : "sandbox-1";
}

function kind(type: string): string {
  return type.split("_").slice(1).filter((part) => !/^v\d+$/.test(part)).join("-");
}

function host(type: string): string {
  return `${kind(type)}.sandbox.example`;
}
