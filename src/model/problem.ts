import type { Place } from './event.ts';

/** Everything that can be wrong with an input. The words for each live in the locale, under `problem.<code>`. */
export type ProblemCode =
  /** Zero bytes, or nothing but NULs. */
  | 'file-empty'
  /** The content is of no form that is read. args: found */
  | 'file-not-event-log'
  /** A form that is recognised and not read. args: kind, instead */
  | 'file-kind-not-read'
  /** The operating system refused. args: reason */
  | 'file-not-readable'
  /** The run was interrupted while this input was read: what follows was not read. */
  | 'reading-stopped'
  /** Something wrote to the file while it was read: what it held at the start was read. */
  | 'file-grew'
  /** An archive without a file to read. */
  | 'archive-empty'
  /** The list of what is in an archive is damaged or missing. args: found (files that were found without it) */
  | 'archive-damaged'
  /** An archive, or a file in it, is over a limit: the rest of it was not read. args: limit (entries, parts, bytes, total, ratio,
   * depth, held), most (the limit, for people) */
  | 'archive-limit'
  /** A file in an archive that needs a password. */
  | 'entry-encrypted'
  /** A file in an archive that is packed in a way that is not read. args: method */
  | 'entry-packing'
  /** A packed file that cannot be unpacked to its end. args: reason (header, data, cut, checksum,
   * unchecked) */
  | 'entry-damaged'
  /** Behind the end of a gzip file stands something that is no gzip file, and was not read. args: bytes */
  | 'bytes-behind-gzip'
  /** Something stands in front of an archive or behind it, of which every file was found. args: bytes */
  | 'bytes-around-archive'
  /** The file ends before its root element or its last line does: events may be missing, or text of the last one. */
  | 'file-cut'
  /** A table of events without a column that is needed. args: column, found */
  | 'column-missing'
  /** A table of events whose columns were chosen, and some that say much are not among them. args: columns */
  | 'columns-absent'
  /** A record that could not be understood: counted as unreadable. args: reason (xml, id, interrupted, quotes,
   * or fields with found and expected) */
  | 'record-broken'
  /** Text between two events of an XML file that is neither an event nor a part of one: events may have stood there.
   * args: bytes */
  | 'text-between-events'
  /** A record began and the file ended: counted as unreadable. */
  | 'record-cut'
  /** A record over the size limit: counted as unreadable. args: limit */
  | 'record-too-large'
  /** A part of an .evtx log is damaged. args: count (records of it that were lost), expected (records of it in all; 0
   * when the file does not say) */
  | 'chunk-broken'
  /** Events without message text, because the form keeps none; their data is best effort. */
  | 'message-text-missing'
  /** The encoding is a guess, or bytes that are not valid in it were replaced by U+FFFD. args: encoding */
  | 'encoding-guessed'
  /** Local times without a zone were read as UTC, or in the zone given. args: zone */
  | 'zone-assumed'
  /** The times carry a `Z` that the tool also puts behind local times; they were read as local. */
  | 'zone-doubtful'
  /** Day and month could be either way round. args: order, example */
  | 'date-order-ambiguous'
  /** Dates that cannot be read in the order of the file, but could be in another: their events have no time.
   * args: count, example, order, fits (the order that fits the example, or either), given (yes when the user named the order) */
  | 'date-order-contradicted'
  /** Times that cannot be read, whatever the order of their dates; the records are counted. args: count */
  | 'time-unreadable'
  /** Local times that the clock of the zone showed twice, because it went back; the first is taken.
   * args: count, zone, day, from, to (the hour, of the first one) */
  | 'clock-repeated'
  /** Local times that the clock of the zone never showed, because it went forward. args: count, zone, day, from, to */
  | 'clock-skipped'
  /** Level words that no language listed; the level is unknown. args: word */
  | 'level-unknown'
  /** Quotes inside messages were not doubled; the messages were read up to the next record. args: count */
  | 'quotes-repaired'
  /** The rows of a timeline that are about something else than an event of Windows. args: count */
  | 'rows-not-events'
  /** The levels in the table are those of a tool's rules; the level of its events is unknown. */
  | 'levels-of-rules'
  /** A second heading line or declaration inside the file: two exports in one. */
  | 'export-concatenated'
  /** The frame or the headings of an event log, and no event behind them. */
  | 'no-events'
  /** Events without a record id that follow each other as in another input were taken for the same and not counted
   * again. args: other (the input they are most like), events */
  | 'repeats-left-out'
  /** Events look like those of another input, but nothing proves that they are the same: all are counted.
   * args: other (the input they are most like), events */
  | 'may-repeat'
  /** The input holds the same bytes as another one, and its events do not name their records: none was counted again.
   * args: other, events */
  | 'same-file'
  /** Ids between the records of a log that no input holds. args: channel, computer, from, to, missing, gaps, before and
   * after (the records on both sides of the largest gap), beforeTime and afterTime (`none`: not known), files (that the log
   * came in), unreadable (records of those files) */
  | 'records-missing'
  /** Logs with gaps everywhere, as a filter leaves them. args: logs, channel and computer (of the worst one), records,
   * missing, gaps (of all), files, unreadable */
  | 'export-filtered'
  /** Record ids fall while times rise: the log was cleared and began anew. args: channel, computer, older and newer
   * (records that show it), olderTime, newerTime, files, unreadable */
  | 'log-cleared'
  /** Codes of one event beyond those that are told apart. args: provider, event, kept, folded, more (yes: at least so
   * many) */
  | 'codes-folded'
  /** Kinds of events beyond those that are told apart. args: events, kept, folded, more (yes: at least so many) */
  | 'events-folded'
  /** Devices, users and the like beyond those that are told apart. args: kept */
  | 'names-folded'
  /** Matches of a rule that had no room among those that are judged. args: rule, events, folded (sets of group-by values
   * that are left out as a whole), more (yes: at least so many) */
  | 'matches-unjudged'
  /** Messages that consist of question marks, because an export wrote ASCII. args: count */
  | 'text-lossy'
  /** NUL bytes between the rows of a table, as a crash leaves them. */
  | 'nuls-left-out';

/** `error`: something was lost. `warning`: something was guessed. `notice`: good to know. */
export type ProblemGravity = 'error' | 'warning' | 'notice';

/** A fact about the input, as code and arguments; words are made at the edge. */
export interface Problem {
  readonly code: ProblemCode;
  readonly gravity: ProblemGravity;
  readonly args: Readonly<Record<string, string | number>>;
  readonly place: Place;
}

/** A problem that is known before anything is recognised, by whoever brings the bytes. */
export type InputProblem = Pick<Problem, 'code' | 'args'>;
