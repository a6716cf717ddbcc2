/** Encodings before Unicode that write a letter in one byte or more, by WHATWG's names. */
export const multibyte: ReadonlySet<string> = new Set([
  'shift_jis',
  'gb18030',
  'gbk',
  'big5',
  'euc-kr',
  'euc-jp',
  'iso-2022-jp',
]);
