import type { Logsource } from '../../model/rule.ts';
import { windowsCategories } from './windows-categories.ts';
import { windowsServices } from './windows-services.ts';

/** Where no product is named, a category that Windows knows is meant for Windows as well; one of web servers is not. */
export function isForWindows({ product, service, category }: Logsource): boolean {
  if (product !== null) return product === 'windows';
  if (category !== null) return isWindowsCategory(category);
  return service !== null;
}

/** Whether Sigma itself names this service of Windows. */
export function isWindowsService(service: string): boolean {
  return Object.hasOwn(windowsServices, service);
}

export function isWindowsCategory(category: string): boolean {
  return Object.hasOwn(windowsCategories, category);
}
