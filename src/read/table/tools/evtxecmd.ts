import { addJsonXml } from '../../xml/data-from-json-xml.ts';
import { fieldReader, type Tool } from './tool.ts';

/** Old versions have no `Payload`: then these six columns are all there is. */
const remarks = /^payloaddata\d$/;

/**
 * EvtxECmd: UTC without a mark, levels as words or numbers, no message. `Payload` is the event's data, XML turned into
 * JSON; the six columns of remarks say parts of it again, in words that a map of the tool's chooses.
 */
export const evtxecmd: Tool = {
  form: 'evtxecmd-csv',
  telling: [
    ['eventrecordid', 'mapdescription'],
    ['eventrecordid', 'payloaddata1'],
  ],
  names: {
    id: ['eventid'],
    level: ['level'],
    keywords: ['keywords'],
    time: ['timecreated'],
    provider: ['provider'],
    channel: ['channel'],
    computer: ['computer'],
    record: ['eventrecordid'],
    data: ['payload'],
  },
  idHeading: 'EventId',
  dialectOf(headings) {
    const field = fieldReader(headings);
    const names = headings.filter((heading) => remarks.test(heading));
    return {
      utc: true,
      addData(data, cells) {
        const payload = field(cells, 'payload');
        if (payload.trim() !== '') return addJsonXml(data, payload, 'Payload');
        for (const name of names) {
          const remark = field(cells, name);
          if (remark !== '') data.add(`PayloadData${name.slice(-1)}`, remark);
        }
      },
    };
  },
};
