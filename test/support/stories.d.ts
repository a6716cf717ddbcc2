import { type TriageOptions, type TriageResult } from '../../src/index.ts';
/** A folder of `fixtures/`: what goes in, and where its goldens lie. */
export interface Story {
    readonly name: string;
    readonly input: string;
    readonly goldens: string;
}
/** Every story there is. A new folder is a new story. */
export declare const stories: readonly Story[];
/** Triages a folder as the command does. Tool and command are fixed, so that goldens hold on every Node and version. */
export declare function triageFolder(folder: string, more?: Partial<TriageOptions>): Promise<TriageResult>;
/** The story's own options, for example the zone that its admin gives. */
export declare function optionsOf({ goldens }: Story): Partial<TriageOptions>;
