import type { Pack } from '../model/pack.ts';

/** True for the name of a provider or a channel that everybody's log may hold. */
export type IsProduct = (name: string) => boolean;

const ofWindows = new Set(
  (
    'application|system|security|setup|forwarded events|forwardedevents|hardwareevents|internet explorer|key management service|' +
    'windows powershell|powershell|powershellcore|powershellcore/operational|active directory web services|dfs replication|' +
    'directory service|dns server|file replication service|openssh|openssh/admin|openssh/operational|msexchange management|' +
    'service control manager|eventlog|application error|application hang|windows error reporting|.net runtime|msiinstaller|' +
    'esent|vss|securitycenter|schannel|netlogon|netbt|tcpip|lsasrv|disk|volmgr|volsnap|ntfs|user32|w32time|winmgmt|' +
    'perflib|sidebyside|group policy|http|was|w3svc|wmi|kerberos|certenroll|certcli'
  ).split('|'),
);

/** `Microsoft-Windows-TaskScheduler/Operational`: the name says who writes it. */
const byName =
  /^Microsoft-[A-Za-z0-9-]{1,80}(?: (?:Client Events|Defender|Firewall With Advanced Security))?(?:\/[A-Za-z][A-Za-z0-9 -]{1,60})?$/i;

/** Whether the name is one of Windows itself. */
export function isOfWindows(name: string): boolean {
  return ofWindows.has(name.trim().toLowerCase()) || byName.test(name.trim());
}

/** The providers and channels that rule packs speak for: they are public, and the packs know them by these names. */
export function productsOf(packs: readonly Pack[]): IsProduct {
  const named = new Set(
    packs.flatMap(({ providers, channels }) => [...providers, ...channels].map((name) => name.toLowerCase())),
  );
  return (name) => named.has(name.trim().toLowerCase());
}
