import config from './jest.config.js';

/** Browser tests need a Chromium; see CONTRIBUTING.md. */
export default { ...config, roots: ['<rootDir>/tests/browser'], testPathIgnorePatterns: [] };
