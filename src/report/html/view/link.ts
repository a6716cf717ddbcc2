import type { ViewContext } from './context.ts';

/** A page to read on. */
export interface LinkView {
  /** Empty when the address is no web address: then it is shown as text and leads nowhere. */
  readonly url: string;
  readonly text: string;
}

/** Addresses come from rule packs, which a user can bring: only web pages become links. */
export function linkView(
  { words, show }: ViewContext,
  reference: { readonly url: string; readonly verified: string },
): LinkView {
  const page = webPage(reference.url);
  return {
    url: page?.href ?? '',
    text: words.say('html.reference', {
      site: page?.host ?? show(reference.url, 200),
      date: show(reference.verified, 40),
    }),
  };
}

function webPage(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const page = new URL(address);
  return page.protocol === 'https:' || page.protocol === 'http:' ? page : null;
}
