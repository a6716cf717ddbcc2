import type { IConfiguration } from 'dependency-cruiser';
/** Configuration of dependency-cruiser. */
export declare const house: IConfiguration;
