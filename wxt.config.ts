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

/** Zod writes code from text where a policy lets it. Ours does not, so the attempt, which would be reported, is taken out. */
const noCodeFromText = {
  name: 'no-code-from-text',
  transform(code: string, id: string) {
    if (!id.includes('/node_modules/zod/')) return null;
    return code.replaceAll('const F = Function;', "const F = function () { throw new Error('No code from text.'); };");
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
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), noCodeFromText],
    build: { modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_productName__',
    description: '__MSG_productDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'scripting', 'activeTab', 'browsingData'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: contentSecurityPolicy },
    icons,
    action: { default_title: '__MSG_productName__', default_popup: 'popup.html', default_icon: icons },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_commandOpenPopup__' },
      'add-person': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandAddPerson__' },
      'hide-facts': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandHideFacts__' },
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
