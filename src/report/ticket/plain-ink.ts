import { fit, oneLine } from '../markdown/fit.ts';
import type { Ink, Ready } from '../markdown/ready.ts';

const longestText = 1_200;

/** Foreign text where there are no marks at all (ServiceNow, mail, portals): one line each, as it is. */
export const plainInk: Ink = { prose: line, code: line };

function line(text: string, limit = longestText): Ready {
  return fit(oneLine(text), limit, (kept) => kept) as Ready;
}
