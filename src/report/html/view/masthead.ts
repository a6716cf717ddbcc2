import { isRedacted, namesKey } from '../../redaction-text.ts';
import type { ShownTime, ViewContext } from './context.ts';
import { inTable } from './context.ts';

export interface MastheadView {
  readonly kind: string;
  /** The products whose events were found; empty when none is known. */
  readonly products: string;
  readonly made: ShownTime | null;
  readonly names: string;
  /** False: real names stand in the report. */
  readonly isLocked: boolean;
}

/** One line: what this is, of which product, made when, and whether it may be forwarded. */
export function mastheadView(context: ViewContext): MastheadView {
  const { result, words } = context;
  const made = inTable(context, result.generatedAt);
  return {
    kind: words.say('report.kind'),
    products: usedProducts(context),
    made: made && { utc: made.utc, text: words.say('report.made', { when: made.text }) },
    names: words.say(namesKey(result)),
    isLocked: isRedacted(result),
  };
}

/** `Triage report: Microsoft Intune Connector, 7f3ac21e` */
export function documentTitle(context: ViewContext): string {
  const { result, words, show } = context;
  const products = usedProducts(context) || words.say('html.no-product');
  return words.say('html.document-title', { kind: words.say('report.kind'), products, id: show(result.reportId, 40) });
}

function usedProducts({ result, words, show }: ViewContext): string {
  // A table of codes alone is no product.
  const used = result.rulePacks
    .filter((pack) => pack.used && pack.events > 0)
    .map((pack) => show(words.fill(pack.product), 80));
  return used.length > 0 ? words.list([...new Set(used)]) : '';
}
