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
  const name = page?.pathname.split('/').findLast((part) => part !== '') ?? '';
  return {
    url: page?.href ?? '',
    text: words.say('html.reference', {
      site: page ? page.host.replace(/^www\./, '') : show(reference.url, 200),
      // Without the name of the page two links to one site would read alike.
      page: name === '' ? 'none' : show(name, 80),
      date: show(reference.verified, 40),
    }),
  };
}

function webPage(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const page = new URL(address);
  return page.protocol === 'https:' || page.protocol === 'http:' ? page : null;
}
