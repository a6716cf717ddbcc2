/** How much of a result goes into a comment field. */
export interface TicketPlan {
  readonly findings: number;
  /** Pairs of event and code named for each finding. */
  readonly pairs: number;
  readonly steps: number;
  /** Each first step tells how to see that it worked. */
  readonly verify: boolean;
  readonly files: number;
  /** Findings that are compared with an earlier report. */
  readonly compared: number;
  /** Characters of a sentence. */
  readonly sentence: number;
}

/** What ServiceNow takes by default is 4,000. */
export const ticketLimit = 3_900;

export const fullTicket: TicketPlan = {
  findings: 8,
  pairs: 4,
  steps: 5,
  verify: true,
  files: 5,
  compared: 3,
  sentence: 400,
};

/** What is given up when the text is too long, the least needed first. */
export const ticketCuts: readonly Partial<TicketPlan>[] = [
  { pairs: 2 },
  { files: 2 },
  { compared: 1 },
  { findings: 5 },
  { pairs: 1 },
  { verify: false },
  { findings: 3 },
  { sentence: 250 },
  { steps: 3 },
  { findings: 1 },
  { compared: 0 },
  { sentence: 160 },
  { files: 1 },
  { steps: 1 },
];
