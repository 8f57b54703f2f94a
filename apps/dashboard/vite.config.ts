import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['PARALLAX_API'] ?? 'http://127.0.0.1:3000';

const about: unknown = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const version = about !== null && typeof about === 'object' && 'version' in about ? String(about.version) : 'unknown';

/** Nothing inline and no data: addresses, so that the API's content security policy needs no exception. */
export default defineConfig({
  plugins: [react()],
  define: { 'import.meta.env.PARALLAX_VERSION': JSON.stringify(version) },
  resolve: { conditions: ['@parallax/source', 'module', 'browser', 'development|production', 'default'] },
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/graphql': { target: api, ws: true },
      '/ingest': { target: api },
      '/directory': { target: api },
      '/exports': { target: api },
      '/sign-in': { target: api },
      '/sign-out': { target: api },
      '/explorer': { target: api },
    },
  },
});
