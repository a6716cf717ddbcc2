/** How Playwright starts the browser. */
export function launchOptions(executablePath: string): { executablePath: string; args: string[] };
