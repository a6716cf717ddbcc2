/** The half of the day as the regions of Windows write it, folded: lower case, without dots and spaces. */
export const dayHalves: Readonly<Record<'am' | 'pm', readonly string[]>> = {
  // Latin letters, Chinese, Japanese, Korean, Greek, Vietnamese, Arabic, Persian, Hindi
  am: ['am', '上午', '午前', '오전', 'πμ', 'sa', 'ص', 'قظ', 'पूर्वाह्न'],
  pm: ['pm', '下午', '午後', '오후', 'μμ', 'ch', 'م', 'بظ', 'अपराह्न'],
};
