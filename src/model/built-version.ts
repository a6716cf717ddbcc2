/** Put in place by the build. */
declare const builtVersion: string | undefined;

/** The version of what was built; null when this runs from the source. */
export const versionBuilt = typeof builtVersion === 'string' ? builtVersion : null;
