/** One line: what a person does where no browser can be brought. */
export const howToGetOne: string;

/** The path of a browser; null where there is none and none can be installed. */
export function bringBrowser(): string | null;
