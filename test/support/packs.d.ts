import type { Pack } from '../../src/model/pack.ts';
import { type LoadedPack } from '../../src/rules/load-pack.ts';
/** A pack that ships with the product, as it lies in `rules/`. */
export declare function builtinPack(name: string): LoadedPack;
export declare const builtinNames: string[];
export declare function builtinPacks(): readonly Pack[];
