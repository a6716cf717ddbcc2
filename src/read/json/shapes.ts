import { evtxDump } from './evtx-dump.ts';
import { getWinEvent } from './get-winevent.ts';
import type { JsonForm, JsonShape } from './json-event.ts';
import type { JsonObject } from './json-object.ts';
import { nxlog } from './nxlog.ts';
import { winlogbeat } from './winlogbeat.ts';

const shapes: Readonly<Record<JsonForm, JsonShape>> = {
  'evtx-dump-json': evtxDump,
  'winlogbeat-json': winlogbeat,
  'nxlog-json': nxlog,
  'get-winevent-json': getWinEvent,
};

export function shapeOf(form: JsonForm): JsonShape {
  return shapes[form];
}

/** The form of the tool that wrote an object, if it is an event of one of them. */
export function formOfObject(object: JsonObject): JsonForm | null {
  return Object.values(shapes).find((shape) => shape.fits(object))?.form ?? null;
}
