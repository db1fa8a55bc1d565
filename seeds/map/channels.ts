/** The ten channels of the demo company: digital and not, staffed and not. */
export const CHANNELS = {
  website: { name: 'Website', digital: true, staffed: false },
  app: { name: 'Mobile app', digital: true, staffed: false },
  email: { name: 'E-mail', digital: true, staffed: true },
  social: { name: 'Social media', digital: true, staffed: true },
  chat: { name: 'Chat', digital: true, staffed: true },
  'call-centre': { name: 'Call centre', digital: false, staffed: true },
  store: { name: 'Store', digital: false, staffed: true },
  technician: { name: 'Technician', digital: false, staffed: true },
  'printed-bill': { name: 'Printed bill', digital: false, staffed: false },
  advertising: { name: 'Advertising', digital: false, staffed: false },
} as const;

export type ChannelKey = keyof typeof CHANNELS;
export const CHANNEL_KEYS = Object.keys(CHANNELS) as ChannelKey[];
