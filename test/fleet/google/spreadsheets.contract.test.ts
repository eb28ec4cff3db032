/** The adapter over Google's own clients, against the embedded Google over HTTP. */
import { holdsAsSpreadsheets } from '../contract/spreadsheets';
import { FleetWorld } from './world';

describe('Google over HTTP', () => {
  holdsAsSpreadsheets(async () => {
    const world = await FleetWorld.open();
    return {
      port: world.spreadsheets(),
      installed: async () => (await world.installed()).spreadsheet,
      bare: () => world.bare(),
      anHour: () => world.pass(60),
      trash: async (fileId) => {
        await world.owner.drive.files.update({ fileId, requestBody: { trashed: true } });
      },
      revoke: async (fileId) => {
        const { data } = await world.owner.drive.permissions.list({ fileId, fields: 'permissions(id,role)' });
        const shared = data.permissions?.find(({ role }) => role === 'reader');
        await world.owner.drive.permissions.delete({ fileId, permissionId: shared?.id ?? '' });
      },
      refuse: async (times) => {
        await world.order('faults', {
          faults: [{ api: 'sheets.spreadsheets.values.get', code: 429, times }],
        });
      },
      close: () => world.close(),
    };
  });
});
