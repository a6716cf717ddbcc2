/** What evtriage writes itself. */
const reportNames = new Set(['report.html', 'report.md', 'report.json', 'ticket.md', 'ticket.txt']);

/** What a desktop leaves in folders, compared in lower case. */
const desktopNames = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/**
 * Why a name met inside a folder is no input; null when it is one. A path that was given by name is always read.
 * `report`: a report of ours, so that a second run over the same folder says the same as the first.
 * `hidden`: a leading dot or `~$` (the lock file of an office program), or something a desktop leaves. Never exports.
 */
export function leftOut(name: string): 'report' | 'hidden' | null {
  if (reportNames.has(name)) return 'report';
  if (name.startsWith('.') || name.startsWith('~$') || desktopNames.has(name.toLowerCase())) return 'hidden';
  return null;
}
