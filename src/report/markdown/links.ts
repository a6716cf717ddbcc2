import type { Finding } from '../../model/finding.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

const mostLinks = 4;
const longestAddress = 300;
/** Characters that mean nothing to Markdown inside the parentheses of a link. */
const plainAddress = /^https:\/\/[a-z0-9.-]+(?:[/?#][a-z0-9\-._~%/?=&#+,:;]*)?$/i;

/** One sentence for each page that a finding rests on. */
export function referenceLinks(references: Finding['references'], pen: Pen): Ready[] {
  return references.slice(0, mostLinks).map(({ url, verified }) =>
    pen.say('markdown.documentation', {
      page: link(url, 'markdown.documentation-page', pen),
      day: pen.prose(verified, 20),
    }),
  );
}

/** A link under our own words; an address that is not plain stands there as text. */
export function link(url: string, wordsKey: string, pen: Pen): Ready {
  const isPlain = url.length <= longestAddress && plainAddress.test(url);
  return isPlain ? (`[${pen.say(wordsKey)}](${url})` as Ready) : pen.code(url);
}
