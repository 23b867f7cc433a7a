import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// While developing, REEVE names the server whose API the pages talk to.
const server = process.env.REEVE ?? 'http://localhost:8080';

const passOn = { target: server, changeOrigin: true };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../artifacts/web/console',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    // What a dozen screens share is one file: many small ones pack worse, and each is a request of its own.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 12 }] } } },
  },
  server: {
    proxy: { '/v4_6_release': passOn, '/live': { ...passOn, ws: true } },
  },
  preview: {
    proxy: { '/v4_6_release': passOn, '/live': { ...passOn, ws: true } },
  },
});
