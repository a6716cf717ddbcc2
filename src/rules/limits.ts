/** Sizes beyond which a rule file is no rule file but an attack on memory or time. */
export const ruleLimits = {
  /** Characters of one file. */
  fileText: 5_000_000,
  /** Values of one rule, those that aliases repeat counted again. */
  valuesPerRule: 50_000,
  /** Lists and maps of a search within each other. */
  searchDepth: 10,
  /** Characters of one value. */
  valueText: 20_000,
  /** Characters of a condition. */
  conditionText: 4_000,
  /** Parentheses of a condition within each other. */
  conditionDepth: 50,
  /** Rules that name rules that name rules: so many, one after another. */
  referenceDepth: 10,
  /** Steps of one regular expression, its counted repetitions written out. */
  regexSteps: 500,
  /** Groups of a regular expression within each other. */
  regexDepth: 100,
} as const;
