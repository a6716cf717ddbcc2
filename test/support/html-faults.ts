import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // The indents of templates are removed, not the line ends between tags.
    'no-trailing-whitespace': 'off',
    // A product's name may be long.
    'long-title': 'off',
  },
});

/** What is wrong with a page by the rules of HTML and of accessible pages, a line each. */
export async function faultsOf(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  const messages = report.results.flatMap(({ messages: found }) => found);
  return messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`);
}
