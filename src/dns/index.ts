export { DnsCapability } from "./capabilities";
export * from "./driver";
export { DnsRecord, DnsRecordOptions, DnsRecordProps } from "./record";
export { RecordData } from "./record-data";
export { RecordTarget } from "./record-target";
export { CaaTag, CertificateAuthorization, MailExchanger, ServiceLocation } from "./record-values";
export { DnsZone, DnsZoneAttributes, DnsZoneProps, IDnsZone } from "./zone";
