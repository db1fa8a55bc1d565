import type { MapEmployee } from '../record.js';
import { CHANNELS, CHANNEL_KEYS, type ChannelKey } from './channels.js';

const NAMES = [
  'Adi Peretz',
  'Alon Shaham',
  'Anat Golan',
  'Boaz Nir',
  'Carmel Tal',
  'Dalia Haddad',
  'Daniel Weiss',
  'Dorit Segal',
  'Eitan Barak',
  'Elena Volkov',
  'Gil Romano',
  'Hila Nasser',
  'Ido Carmi',
  'Inbar Lavi',
  'Jonathan Stern',
  'Keren Dagan',
  'Lior Ashkenazi',
  'Maya Khoury',
  'Nadav Eshel',
  'Omer Yaari',
  'Rana Mansour',
  'Ronit Kaplan',
  'Sami Awad',
  'Tamar Oren',
];

const TEAM_SIZES: Partial<Record<ChannelKey, number>> = {
  'call-centre': 8,
  chat: 4,
  store: 4,
  technician: 5,
  social: 2,
  email: 1,
};

/** The employees of the demo company: one team for each staffed channel. */
export const EMPLOYEES: readonly MapEmployee[] = hireTeams();

const KEYS_BY_TEAM = Object.groupBy(EMPLOYEES, ({ team }) => team);

/** The keys of the employees who serve a channel; none where nobody does. */
export function employeesOf(channel: ChannelKey): readonly MapEmployee[] {
  return KEYS_BY_TEAM[CHANNELS[channel].name] ?? [];
}

function hireTeams(): MapEmployee[] {
  const names = NAMES.values();
  return CHANNEL_KEYS.flatMap((channel) =>
    Array.from({ length: TEAM_SIZES[channel] ?? 0 }, (_, index) => ({
      key: `${channel}-${String(index + 1)}`,
      name: names.next().value ?? 'New colleague',
      team: CHANNELS[channel].name,
    })),
  );
}
