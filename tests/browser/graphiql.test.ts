import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { type TestApi, startTestApi } from '../setup/test-api.js';

/** Chromium's own network chatter is switched off, so that every request seen is the page's. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Examples to run one right after the other, and what is among their rows. */
const EXAMPLES = [
  ['ChannelsOnFiveMeasures', '"interactions"'],
  ['JourneyMap', '"touchpoints"'],
] as const;

/** What one sees in each of them: the root type, the query that was run, a field to tick. */
const PLUGINS = [
  ['Documentation Explorer', 'Query'],
  ['History', 'ChannelsOnFiveMeasures'],
  ['GraphiQL Explorer', 'journeyMetrics'],
] as const;

describe('GraphiQL', () => {
  let api: TestApi;
  let browser: Browser;

  beforeAll(async () => {
    api = await startTestApi({ demoCustomers: 60 });
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET });
  });

  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  it('opens with the examples, takes the API key, runs one and shows rows, offline and without complaint', async () => {
    const page = await browser.newPage();
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(api.url) && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));

    await page.goto(`${api.url}/graphiql`);
    await page.getByLabel('API key').fill(api.adminKey);
    for (const [tab, row] of EXAMPLES) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator('.graphiql-query-editor').getByText(tab).first().waitFor({ timeout: 20_000 });
      await page.getByRole('button', { name: /execute query/i }).click();
      await page.locator('.result-window').getByText(row).first().waitFor({ timeout: 20_000 });
    }
    await expect(page.getByRole('tab').count()).resolves.toBeGreaterThanOrEqual(12);

    for (const [plugin, content] of PLUGINS) {
      await page.getByRole('button', { name: `Show ${plugin}` }).click();
      await page.locator('.graphiql-plugin').getByText(content).first().waitFor({ timeout: 20_000 });
    }
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
