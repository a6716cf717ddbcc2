import type { Pack, SubjectKind } from '../model/pack.ts';
import type { NameClass } from '../model/redaction.ts';

/** What the fields of Windows events hold, by their names in small letters without spaces and signs. */
const known: Readonly<Partial<Record<NameClass, string>>> = {
  device:
    'deviceid|intunedeviceid|manageddeviceid|aaddeviceid|azureaddeviceid|entradeviceid|deviceguid|devicename|enrollmentid',
  user:
    'userid|intuneuserid|userguid|upn|userprincipalname|user|username|account|accountname|subjectusername|targetusername|' +
    'requester|requestername|callername|email|emailaddress|mail|samaccountname|caller|useremail|serviceaccount|' +
    'targetoutboundusername|displayname|givenname|surname|fullname|owner|ownername|enrollmentuser|enrolleduser|manager|' +
    'phone|phonenumber|mobilephone|telephonenumber|employeeid|employeenumber|scriptpath|homedirectory|homepath|profilepath|membername|usersid|subjectusersid|targetusersid|targetsid|membersid',
  host:
    'computer|computername|machine|machinename|host|hostname|server|servername|fqdn|dnsname|workstation|workstationname|' +
    'clientname|userworkstations|workstations|rmd|ccm|dcname|domaincontroller|ndesserver|sourcehost|remotehost|remotemachine|targetservername|caserver|' +
    'cahost|caservername|proxy|proxyserver',
  domain:
    'domain|domainname|subjectdomainname|targetdomainname|userdomain|accountdomain|logondomain|dnsdomain|forest|' +
    'targetoutbounddomainname',
  tenant: 'tenant|tenantid|aadtenantid|tenantname|organizationid|organisationid|accountid|intuneaccountid|contextid',
  ca: 'ca|caname|cacommonname|certificationauthority|certificateauthority|certificationauthorityname|certificateauthorityname|issuingca|caconfig|configstring',
  template: 'template|templatename|certificatetemplate|certificatetemplatename|certtemplatename',
  certificate:
    'subject|subjectname|certificatesubject|commonname|distinguishedname|dn|issuer|issuername|san|subjectalternativename|subjectaltname',
  thumbprint: 'thumbprint|certificatethumbprint|certthumbprint|fingerprint|certhash|certificatehash|sha1',
  serial: 'serial|serialnumber|certificateserialnumber|certserialnumber|deviceserialnumber|serialno|imei|meid',
  request:
    'requestid|transactionid|correlationid|activityid|relatedactivityid|clientrequestid|sessionid|messageid|trackingid',
  ip: 'ip|ipaddress|clientip|clientaddress|sourceaddress|destaddress|sourceip|remoteip|localaddress|remoteaddress|cip|sip',
  mac: 'mac|macaddress|physicaladdress',
};

const classOfKind: Readonly<Record<SubjectKind, NameClass>> = {
  devices: 'device',
  users: 'user',
  hosts: 'host',
  cas: 'ca',
  templates: 'template',
  certificates: 'certificate',
};

/** `Certificate.subjectName` and `CA Name` as `certificatesubjectname` and `caname`. */
export function foldField(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What the fields of an event hold: the packs say it of their products, the table above of all others. */
export function fieldClasses(packs: readonly Pack[]): (name: string) => NameClass | null {
  const classes = new Map<string, NameClass>();
  for (const [nameClass, names = ''] of Object.entries(known)) {
    for (const name of names.split('|')) classes.set(name, nameClass as NameClass);
  }
  for (const { subjects } of packs) {
    for (const [kind, names] of Object.entries(subjects)) {
      for (const name of names ?? []) classes.set(foldField(name), classOfKind[kind as SubjectKind]);
    }
  }
  return (name) => classes.get(foldField(name)) ?? classes.get(foldField(name.split('.').at(-1) ?? '')) ?? null;
}
