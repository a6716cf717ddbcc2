/** The half of the day as the languages write it, folded: lower case, without dots and spaces. */
export const dayHalves: Readonly<Record<'am' | 'pm', readonly string[]>> = {
  am: ['am', '上午', '午前', '오전', 'πμ'],
  pm: ['pm', '下午', '午後', '오후', 'μμ'],
};
