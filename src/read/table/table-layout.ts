import { eventViewerLayout } from './event-viewer.ts';
import type { TableLayout } from './layout.ts';
import { powershellLayout } from './powershell.ts';
import { toolLayout } from './tools/tool-layout.ts';

/** The layout that a heading line stands for, in any of the forms that are read; null when it is no such line. */
export function tableLayout(headings: readonly string[], typeLine = ''): TableLayout | null {
  // First the tools: they use names of PowerShell too.
  return toolLayout(headings) ?? powershellLayout(headings, typeLine) ?? eventViewerLayout(headings);
}
