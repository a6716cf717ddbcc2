// The inputs of the benchmark: the same events in each form, always the same bytes.
import { closeSync, openSync, writeSync } from 'node:fs';
import { evtxChunks, evtxHeader } from '../scripts/fixtures/forms/evtx/evtx-file.mjs';
import { eventViewerCsv, getWinEventCsv } from './inputs/csv.mjs';
import { eventAt } from './inputs/event-at.mjs';
import { eventViewerXml } from './inputs/event-viewer-xml.mjs';
import { evtxRecords } from './inputs/evtx.mjs';

/** Enough events for every kind of them in its share, and a block worth a write. */
const sampleEvents = 1000;

/** @param {typeof eventViewerXml} form */
const text = ({ head, foot, row }) => ({
  size(/** @type {number} */ events) {
    let size = 0;
    for (let age = 0; age < events; age += 1) size += Buffer.byteLength(row(eventAt(age)));
    return size;
  },
  write(/** @type {number} */ file, /** @type {number} */ events) {
    writeSync(file, head);
    for (let age = 0; age < events;) {
      let block = '';
      for (const end = Math.min(events, age + sampleEvents); age < end; age += 1) block += row(eventAt(age));
      writeSync(file, block);
    }
    writeSync(file, foot);
  },
});

/** Where a chunk says how far it is filled. */
const endOfRecords = 48;

const evtx = {
  size(/** @type {number} */ events) {
    let size = 0;
    let free = 0;
    for (const { bytes } of evtxChunks(evtxRecords(events))) {
      size += bytes.length;
      free = bytes.length - bytes.readUInt32LE(endOfRecords);
    }
    // The room left in the last chunk is much of a small log, and nothing of a large one.
    return size - free;
  },
  write(/** @type {number} */ file, /** @type {number} */ events) {
    let chunks = 0;
    writeSync(file, evtxHeader());
    for (const { bytes } of evtxChunks(evtxRecords(events))) {
      writeSync(file, bytes);
      chunks += 1;
    }
    writeSync(file, evtxHeader({ chunks, nextRecord: events + 1 }), 0, undefined, 0);
  },
};

const forms = { xml: text(eventViewerXml), csv: text(getWinEventCsv), 'viewer-csv': text(eventViewerCsv), evtx };

/**
 * Writes a log of about so many bytes; the number of events in it.
 * @param {keyof typeof forms} form
 * @param {string} path
 * @param {number} bytes
 */
export function makeInput(form, path, bytes) {
  const { size, write } = forms[form];
  const events = Math.round((bytes / size(sampleEvents)) * sampleEvents);
  const file = openSync(path, 'w');
  try {
    write(file, events);
  } finally {
    closeSync(file);
  }
  return events;
}
