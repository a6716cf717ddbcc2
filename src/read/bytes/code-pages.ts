/** An encoding that Windows wrote before Unicode, and still writes for programs and prompts without it. */
export interface CodePage {
  /** WHATWG's name of it. */
  readonly label: string;
  /** Languages of our word tables whose Windows writes it. */
  readonly languages: readonly string[];
  /** What the detector calls it. ISO 8859 has most letters of a code page of Windows, which it is short for here. */
  readonly detected: readonly string[];
}

/** Those that the platform can decode. The first is the last resort. */
export const codePages: readonly [CodePage, ...CodePage[]] = [
  {
    label: 'windows-1252',
    languages: ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl'],
    detected: ['windows-1252', 'ISO-8859-1'],
  },
  { label: 'windows-1250', languages: ['pl'], detected: ['windows-1250', 'ISO-8859-2'] },
  { label: 'windows-1251', languages: ['ru'], detected: ['windows-1251'] },
  { label: 'windows-1253', languages: [], detected: ['windows-1253', 'ISO-8859-7'] },
  { label: 'windows-1254', languages: ['tr'], detected: ['windows-1254', 'ISO-8859-9'] },
  { label: 'windows-1255', languages: [], detected: ['windows-1255', 'ISO-8859-8'] },
  { label: 'windows-1256', languages: [], detected: ['windows-1256'] },
  { label: 'windows-1257', languages: [], detected: ['windows-1257'] },
  { label: 'windows-1258', languages: [], detected: ['windows-1258'] },
  { label: 'windows-874', languages: [], detected: ['windows-874'] },
  { label: 'shift_jis', languages: ['ja'], detected: ['Shift_JIS'] },
  { label: 'gb18030', languages: ['zh-CN'], detected: ['GB18030'] },
  { label: 'euc-kr', languages: ['ko'], detected: ['EUC-KR'] },
  { label: 'big5', languages: ['zh-TW'], detected: ['Big5'] },
  // The command prompt of a Russian Windows; the detector does not know it (see `detectCodePage`).
  { label: 'ibm866', languages: ['ru'], detected: [] },
  // Not Windows' own, but what comes out when a text went through another system.
  { label: 'euc-jp', languages: ['ja'], detected: ['EUC-JP'] },
  { label: 'koi8-r', languages: ['ru'], detected: ['KOI8-R'] },
];
