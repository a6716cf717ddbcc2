/** Tells the end tag of an event whose beginning is damaged from that of one which was given up, and told, before. */
export interface OrphanWatch {
  /** An event was given up before its end tag. */
  givenUp(): void;
  /** A whole event went by. */
  whole(): void;
  /** An end tag stands outside of events; true when it is of an event that nobody has told of. */
  end(): boolean;
}

/** The end tag of an event that was given up stands at once, or behind the event inside it that ended it. */
const eventsBetween = 2;

export function createOrphanWatch(): OrphanWatch {
  let left = 0;
  return {
    givenUp() {
      left = eventsBetween;
    },
    whole() {
      left = Math.max(0, left - 1);
    },
    end() {
      const isOrphan = left === 0;
      left = 0;
      return isOrphan;
    },
  };
}
