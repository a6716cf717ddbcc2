import type { Pack } from '../../model/pack.ts';
import type { Remark, RuleCheck } from './remark.ts';

/** Providers and channels that another pack speaks for too: the first one loaded gets the events, the other none. */
export const sameProviders: RuleCheck = ({ pack, all }) => {
  const others = all.filter(({ id }) => id !== pack.id);
  return (['providers', 'channels'] as const).flatMap((key) =>
    pack[key].flatMap((name, at): Remark[] => {
      const other = others.find((one) => one[key].some((its) => its.toLowerCase() === name.toLowerCase()));
      if (!other || [pack, other].some((one) => sharesProvider(one, name))) return [];
      const args = { name, other: other.id };
      const about = { pack: pack.id, subject: { of: 'pack' } as const, path: [key, at] };
      return [{ code: 'same-provider', gravity: 'warning', args, ...about }];
    }),
  );
};

/** It is known that the provider speaks for others too, and the pack hears it only where it names what is its own. */
function sharesProvider({ sharedProviders }: Pack, name: string): boolean {
  return sharedProviders.some((its) => its.toLowerCase() === name.toLowerCase());
}
