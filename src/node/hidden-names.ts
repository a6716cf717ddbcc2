/** What a desktop leaves in folders, compared in lower case. */
const desktopNames = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/**
 * True for a name that is no export when it is met inside a folder: a leading dot or `~$` (the lock file of an office
 * program), or something a desktop leaves. A path that was given by name is always read.
 */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || desktopNames.has(name.toLowerCase());
}
