import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** What extension pages may load: themselves and nothing else. Each way out that was tried against it is in PRIVACY.md. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

/** What libraries could do and ours never do, taken out of them, so that the build can be checked for ways out. */
const takenOut = [
  // Zod writes code from text where a policy lets it; the attempt would be reported.
  {
    where: '/node_modules/zod/',
    what: 'const F = Function;',
    by: "const F = function () { throw new Error('No code from text.'); };",
  },
  // Chrono tells of its own doubts, and a page could listen.
  { where: '/node_modules/chrono-node/', what: 'console.log(', by: 'String(' },
  // Papa Parse can load a table from an address.
  { where: '/node_modules/papaparse/', what: 'new XMLHttpRequest', by: 'new Error' },
];

/** Ways out of libraries are taken out of every bundle. */
export const withoutWaysOut = {
  name: 'without-ways-out',
  transform(code: string, id: string) {
    const here = takenOut.filter(({ where }) => id.includes(where));
    return here.length === 0 ? null : here.reduce((left, { what, by }) => left.replaceAll(what, by), code);
  },
};

/** Drawn from `public/icon/familiar.svg`. */
const icons = { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' };

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  // The preset's devtools and prefresh belong to a dev server we do not use; modulepreload would `fetch`, which our policy forbids.
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), withoutWaysOut],
    worker: { format: 'es', plugins: () => [withoutWaysOut] },
    // The oldest browsers below. Without them `:dir(rtl)` is written as a list of languages, which no `dir` attribute matches.
    build: { modulePreload: false, cssTarget: ['chrome126', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_productName__',
    description: '__MSG_productDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'scripting', 'activeTab', 'browsingData'],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: contentSecurityPolicy },
    icons,
    action: { default_title: '__MSG_productName__', default_popup: 'popup.html', default_icon: icons },
    // No letter that opens a menu of Firefox, in English or German: there Alt+Shift does what Alt does.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandOpenPopup__' },
      'add-person': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandAddPerson__' },
      'line-beside-field': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_commandLine__' },
      'hide-facts': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandHideFacts__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'familiar@familiar.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '126' }),
  }),
});
