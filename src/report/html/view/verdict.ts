import type { ViewContext } from './context.ts';
import { type FactView, factViews } from './facts.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type StampView, stampView } from './stamp.ts';

export interface VerdictView {
  readonly stamp: StampView;
  readonly text: readonly Piece[];
  readonly lede: string;
  readonly facts: readonly FactView[];
}

export function verdictView(context: ViewContext): VerdictView {
  const { verdict } = context.result;
  return {
    stamp: stampView(context, verdict),
    text: piecesOf(context.prose(verdict.text)),
    lede: context.prose(verdict.ledeText),
    facts: factViews(context),
  };
}
