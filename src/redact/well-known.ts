/** What looks like a name and is the same everywhere: it tells nothing of whose log this is. */
const accounts = new Set(
  (
    'system|local service|network service|localsystem|anonymous logon|everyone|iusr|administrators|users|' +
    'authenticated users|nt authority|nt service|builtin|iis apppool|window manager|font driver host|' +
    'localhost|localhost.localdomain|workgroup|127.0.0.1|::1|0.0.0.0|::|255.255.255.255|nt-autorität|autorite nt|' +
    'public|default|default user|all users|defaultapppool|scep|nobody|unknown|null|(null)|none|n/a|-|.|*|true|false'
  ).split('|'),
);

const authorities =
  /^(?:nt authority|nt service|builtin|iis apppool|window manager|font driver host|nt-autorität|autorite nt)\\/i;
const noGuid = /^\{?0{8}-(?:0{4}-){3}0{12}\}?$/;

/** True for built-in accounts, loopback addresses and what stands where a name is missing. */
export function isWellKnown(value: string): boolean {
  const trimmed = value.trim();
  return (
    trimmed === '' ||
    accounts.has(trimmed.toLowerCase()) ||
    /^%%\d{1,9}$/.test(trimmed) ||
    authorities.test(trimmed) ||
    noGuid.test(trimmed)
  );
}

const publicIssuer =
  /^\/?(?:CN\s?=\s?)"?(?:Microsoft|DigiCert|VeriSign|Symantec|GlobalSign|Entrust|Baltimore CyberTrust|ISRG|Let's Encrypt|Sectigo|USERTrust|thawte|GeoTrust|Windows|MS-Organization|SC_Online_Issuing)(?=[\s,"-])(?!.*\bDC\s?=)/i;

/** True for the certificates of public authorities, which stand on every machine. */
export function isPublicIssuer(subject: string): boolean {
  return publicIssuer.test(subject);
}

/** Makers of products and of documentation: their addresses and name spaces are no secret of anybody. */
const makers =
  /(?:^|\.)(?:microsoft|microsoftonline|windows|windowsazure|azure|office|office365|live|msftauth|digicert|symantec|verisign|entrust|globalsign|github|githubusercontent|mozilla|w3|ietf|xmlsoap|iana|gradenegger)\.(?:com|net|org|eu)$|(?:^|\.)(?:asp|ado|vb)\.net$/i;
const nameSpaces = /^(?:System|Microsoft|Windows|MS|NDES|Intune)\./;

/** What a last label of a host name can be; files and name spaces end in something else. */
const ends = new RegExp(
  '^(?:com|net|org|edu|gov|mil|int|info|biz|name|pro|app|dev|cloud|online|site|tech|company|group|io|ai|eu|' +
    'local|localdomain|lan|intra|intranet|internal|corp|home|private|domain|ad|dom|loc|test|example|invalid|arpa|' +
    'ac|ae|ar|at|au|az|ba|bd|be|bg|bh|bo|br|by|ca|ch|cl|cn|co|cr|cy|cz|de|dk|do|dz|ec|ee|eg|es|fi|fr|gb|ge|gr|gt|' +
    'hk|hr|hu|id|ie|il|in|iq|ir|is|it|jm|jo|jp|ke|kr|kw|kz|lb|li|lk|lt|lu|lv|ma|mc|me|mk|mt|mx|my|ng|nl|no|np|nz|' +
    'om|pa|pe|ph|pk|pl|pt|py|qa|ro|rs|ru|sa|se|sg|si|sk|sn|sv|th|tn|tr|tw|tz|ua|ug|uk|us|uy|uz|ve|vn|za)$',
  'i',
);

/** Customers have names of their own at these. */
const customers =
  /.\.(?:database\.windows\.net|(?:blob|file|queue|table|dfs|web)\.core\.windows\.net|vault\.azure\.net|servicebus\.windows\.net|azurewebsites\.net|cloudapp\.net|(?:cloudapp|documents)\.azure\.com|cloudapp\.azure\.com|redis\.cache\.windows\.net|sharepoint\.com|onmicrosoft\.com|azure-api\.net|azurecr\.io|trafficmanager\.net|msappproxy\.net)$/i;

/** True for a full host name that somebody may own. */
export function isForeignHost(host: string): boolean {
  const last = host.slice(host.lastIndexOf('.') + 1);
  // `Exception.Net` and `Task.Id` are written like types of .NET; a host is in small or in capital letters at its end.
  const written = last === last.toLowerCase() || host === host.toUpperCase();
  return written && ends.test(last) && (customers.test(host) || (!makers.test(host) && !nameSpaces.test(host)));
}

/** What rules and their ids speak of: a host that is called so cannot be told from the service in a sentence. */
export const serviceWords: ReadonlySet<string> = new Set('ndes scep pkcs pfx iis capi2 adcs odj mdm intune'.split(' '));

/** Words in the names of log files that tell nothing, beside those that the product itself says. */
export const logWords: ReadonlySet<string> = new Set(
  (
    'application system security setup admin operational debug analytic events event evtx csv xml json txt log logs ' +
    'zip gz svclog clixml html htm tsv export exports exported saved save all as again copy new old archive backup connector connectors ' +
    'intune certificate certificates microsoft windows ndes ndesplugin scep pkcs pfx iis capi2 capi adcs ca odj mdm ' +
    'server client device devices errors error warnings report reports data input output sample samples full part ' +
    'week day today yesterday morning evening before after january february march april may june july august ' +
    'september october november december jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat sun ' +
    'utf utf8 utf16 bom ansi unicode en us de fr es ja zh cn pt br stdin notes readme get winevent wevtutil a b c x'
  ).split(' '),
);
