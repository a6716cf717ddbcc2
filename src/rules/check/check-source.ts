import type { PackSource } from '../pack-source.ts';
import { checkPack } from './check-pack.ts';
import { type PlacedRemark, placeRemarks } from './place-remarks.ts';
import type { Checked } from './remark.ts';

/** What the checks say of one pack, each with its place in `source`, in the order of the files. */
export function checkSource(checked: Checked, source: PackSource): readonly PlacedRemark[] {
  return placeRemarks(checkPack(checked), source);
}
