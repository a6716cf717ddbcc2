/** Which log a service of Sigma means. */
export interface ServiceLogs {
  /** Compared without case. */
  readonly channels: readonly string[];
  /**
   * Providers that write nowhere else: they find the log in exports that do not name the channel. Absent for channels
   * that everybody writes to.
   */
  readonly providers?: readonly string[];
}

/** `Microsoft-Windows-<name>`, the provider, and the channels it writes. */
function windows(name: string, ...channels: readonly string[]): ServiceLogs {
  const provider = `Microsoft-Windows-${name}`;
  return { channels: channels.map((channel) => `${provider}/${channel}`), providers: [provider] };
}

/** Sigma's taxonomy of services for `product: windows`, and those of its public rules that the taxonomy leaves out. */
export const windowsServices: Readonly<Record<string, ServiceLogs>> = {
  application: { channels: ['Application'] },
  'application-experience': windows('Application-Experience', 'Program-Telemetry', 'Program-Compatibility-Assistant'),
  applocker: windows('AppLocker', 'MSI and Script', 'EXE and DLL', 'Packaged app-Deployment', 'Packaged app-Execution'),
  'appmodel-runtime': windows('AppModel-Runtime', 'Admin'),
  'appxdeployment-server': windows('AppXDeploymentServer', 'Operational'),
  'appxpackaging-om': {
    channels: ['Microsoft-Windows-AppxPackaging/Operational'],
    providers: ['Microsoft-Windows-AppxPackagingOM'],
  },
  bitlocker: {
    channels: ['Microsoft-Windows-BitLocker/BitLocker Management'],
    providers: ['Microsoft-Windows-BitLocker-API'],
  },
  'bits-client': windows('Bits-Client', 'Operational'),
  capi2: windows('CAPI2', 'Operational'),
  'certificateservicesclient-lifecycle-system': windows('CertificateServicesClient-Lifecycle-System', 'Operational'),
  'codeintegrity-operational': windows('CodeIntegrity', 'Operational'),
  dhcp: windows('DHCP-Server', 'Operational'),
  'diagnosis-scripted': windows('Diagnosis-Scripted', 'Operational'),
  'dns-client': {
    channels: ['Microsoft-Windows-DNS Client Events/Operational', 'Microsoft-Windows-DNS-Client/Operational'],
    providers: ['Microsoft-Windows-DNS-Client'],
  },
  'dns-server': { channels: ['DNS Server'] },
  'dns-server-analytic': {
    channels: ['Microsoft-Windows-DNS-Server/Analytical', 'Microsoft-Windows-DNSServer/Analytical'],
  },
  'dns-server-audit': { channels: ['Microsoft-Windows-DNS-Server/Audit', 'Microsoft-Windows-DNSServer/Audit'] },
  'driver-framework': windows('DriverFrameworks-UserMode', 'Operational'),
  'firewall-as': windows('Windows Firewall With Advanced Security', 'Firewall'),
  'hyper-v-worker': {
    channels: ['Microsoft-Windows-Hyper-V-Worker', 'Microsoft-Windows-Hyper-V-Worker-Admin'],
    providers: ['Microsoft-Windows-Hyper-V-Worker'],
  },
  'iis-configuration': {
    channels: ['Microsoft-IIS-Configuration/Operational'],
    providers: ['Microsoft-Windows-IIS-Configuration'],
  },
  'kernel-event-tracing': {
    channels: ['Microsoft-Windows-Kernel-EventTracing', 'Microsoft-Windows-Kernel-EventTracing/Admin'],
    providers: ['Microsoft-Windows-Kernel-EventTracing'],
  },
  'kernel-shimengine': windows('Kernel-ShimEngine', 'Operational', 'Diagnostic'),
  ldap: windows('LDAP-Client', 'Debug'),
  'lsa-server': { channels: ['Microsoft-Windows-LSA/Operational'], providers: ['LsaSrv'] },
  'microsoft-servicebus-client': serviceBus(),
  'msexchange-management': { channels: ['MSExchange Management'] },
  ntfs: windows('Ntfs', 'Operational'),
  ntlm: windows('NTLM', 'Operational'),
  openssh: { channels: ['OpenSSH/Operational'], providers: ['OpenSSH'] },
  powershell: {
    channels: ['Microsoft-Windows-PowerShell/Operational', 'PowerShellCore/Operational'],
    providers: ['Microsoft-Windows-PowerShell', 'PowerShellCore'],
  },
  'powershell-classic': { channels: ['Windows PowerShell'], providers: ['PowerShell'] },
  'printservice-admin': { channels: ['Microsoft-Windows-PrintService/Admin'] },
  'printservice-operational': { channels: ['Microsoft-Windows-PrintService/Operational'] },
  security: { channels: ['Security'], providers: ['Microsoft-Windows-Security-Auditing'] },
  'security-mitigations': windows('Security-Mitigations', 'Kernel Mode', 'User Mode'),
  sense: windows('SENSE', 'Operational'),
  'servicebus-client': serviceBus(),
  'shell-core': windows('Shell-Core', 'Operational'),
  'smbclient-connectivity': { channels: ['Microsoft-Windows-SmbClient/Connectivity'] },
  'smbclient-security': { channels: ['Microsoft-Windows-SmbClient/Security'] },
  'smbserver-connectivity': { channels: ['Microsoft-Windows-SMBServer/Connectivity'] },
  sysmon: windows('Sysmon', 'Operational'),
  system: { channels: ['System'] },
  taskscheduler: windows('TaskScheduler', 'Operational'),
  'terminalservices-localsessionmanager': windows('TerminalServices-LocalSessionManager', 'Operational'),
  vhdmp: windows('VHDMP', 'Operational'),
  windefend: windows('Windows Defender', 'Operational'),
  wmi: windows('WMI-Activity', 'Operational'),
};

function serviceBus(): ServiceLogs {
  return { channels: ['Microsoft-ServiceBus-Client/Operational', 'Microsoft-ServiceBus-Client/Admin'] };
}
