import { expect, test } from 'vitest';
import { indexPack } from '../../src/triage/pack-index.ts';
import { subjectsOfEvent } from '../../src/triage/subjects-of-event.ts';
import { anEvent, toasterPack } from '../support/events.ts';

const index = indexPack({ ...toasterPack, subjects: { users: ['UserId', 'UPN'], devices: ['DeviceId'] } });
const named = (data: Record<string, string>) => Object.fromEntries(subjectsOfEvent(anEvent(102, 1, { data }), index));

test('a user who is logged as a name and as an id is one user, by the name that the pack puts first', () => {
  expect(named({ UPN: 'ann@toast.example', UserId: 'u-1' })).toEqual({ users: 'u-1' });
});

test('an empty field gives way to the next one', () => {
  expect(named({ userid: ' ', upn: 'ann@toast.example', deviceid: 'd-1' })).toEqual({
    users: 'ann@toast.example',
    devices: 'd-1',
  });
});

test.each(['-', 'N/A', '00000000-0000-0000-0000-000000000000'])(
  'a field that names nobody, as %s does, gives way to the next one',
  (nobody) => {
    expect(named({ UserId: nobody, UPN: 'ann@toast.example' })).toEqual({ users: 'ann@toast.example' });
    expect(named({ UPN: nobody, DeviceId: nobody })).toEqual({});
  },
);
