/**
 * `full`: every record goes through fast-xml-parser or csv-parse, the reference. `fast`: plain records are scanned, and the
 * full parsers read what is odd and what is looked at; the result is the same.
 */
export type Parser = 'fast' | 'full';
